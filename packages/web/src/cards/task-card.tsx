import type { JSX } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import { TargetLink } from '../phone/target-link.tsx';
import { flag, records, text } from '../wire/read.ts';
import { CardButton, ReplacedButton } from './card-button.tsx';
import { ChangedParts, Part } from './changed-parts.tsx';
import { TapLine } from './tap-line.tsx';
import { useCardTap } from './use-card-tap.ts';

/** The retired task card, both generations: title, description, one or two buttons (path/90236, hidden part). */
export function TaskCard({ message }: { readonly message: MessageView }): JSX.Element {
  const texts = useTexts();
  const tap = useCardTap(message);
  const card = message.card?.card ?? message.content;
  const replaced = message.card?.replaced ?? null;
  const title = text(card['title']);
  const url = text(card['url']);
  return (
    <ChangedParts card={message.card}>
      <article className="card" aria-label={texts.cardOf(title)}>
        <div className="card-main">
          <p className="card-title">
            {url === '' ? (
              title
            ) : (
              <TargetLink className="card-link stretched" target={{ kind: 'page', url }} title={title}>
                {title}
              </TargetLink>
            )}
          </p>
          <p className="card-desc">{text(card['description'])}</p>
        </div>
        <Part name="btn" className="card-buttons">
          {replaced !== null ? (
            <ReplacedButton text={replaced} />
          ) : (
            records(card['btn']).map((button) => (
              <CardButton
                key={text(button['key'])}
                text={text(button['name'])}
                style={text(button['color']) === 'red' ? 3 : flag(button['is_bold']) ? 1 : 2}
                isWaiting={tap.busy === text(button['key'])}
                isDisabled={tap.busy !== null}
                onPress={() => tap.press(text(button['key']))}
              />
            ))
          )}
        </Part>
      </article>
      <TapLine message={message} tap={tap} />
    </ChangedParts>
  );
}
