import type { JSX } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';
import { TargetLink } from '../phone/target-link.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { text } from '../wire/read.ts';
import { parseTextcard } from './parse-textcard.ts';

export function TextcardBody({ message }: { readonly message: MessageView }): JSX.Element {
  const texts = useTexts();
  const title = text(message.content['title']);
  const lines = parseTextcard(text(message.content['description']));
  return (
    <article className="textcard" aria-label={texts.cardOf(title)}>
      <p className="textcard-title">{title}</p>
      <div className="textcard-lines">
        {lines.map((line, index) => (
          <p key={index} className={`textcard-${line.tone}`}>
            {line.text}
          </p>
        ))}
      </div>
      <TargetLink
        className="textcard-more stretched"
        target={{ kind: 'page', url: text(message.content['url']) }}
        title={title}
      >
        <span>{text(message.content['btntxt']) || texts.moreDetails}</span>
        <Icon name="forward" size={16} />
      </TargetLink>
    </article>
  );
}
