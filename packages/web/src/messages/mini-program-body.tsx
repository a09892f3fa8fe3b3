import type { JSX } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';
import { TargetLink } from '../phone/target-link.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { flag, records, text } from '../wire/read.ts';

export function MiniProgramBody({ message }: { readonly message: MessageView }): JSX.Element {
  const texts = useTexts();
  const { content } = message;
  const title = text(content['title']);
  const page = text(content['page']);
  // An item without key and value is ignored (path/90236).
  const items = records(content['content_item']).filter(
    (item) => text(item['key']) + text(item['value']) !== '',
  );
  const first = flag(content['emphasis_first_item']) ? items[0] : undefined;
  const foot = (
    <>
      <Icon name="program" size={16} />
      <span>{texts.miniProgram}</span>
    </>
  );
  return (
    <article className="mini-program" aria-label={texts.cardOf(title)}>
      <p className="mini-program-title">{title}</p>
      {text(content['description']) !== '' && (
        <p className="mini-program-description">{text(content['description'])}</p>
      )}
      {first !== undefined && (
        <div className="emphasis">
          <p className="emphasis-title">{text(first['value'])}</p>
          <p className="emphasis-desc">{text(first['key'])}</p>
        </div>
      )}
      <dl className="pairs">
        {items
          .filter((item) => item !== first)
          .map((item, index) => (
            <div key={index} className="pair">
              <dt>{text(item['key'])}</dt>
              <dd>{text(item['value'])}</dd>
            </div>
          ))}
      </dl>
      {/* Without a page, a tap does nothing (path/90236). */}
      {page === '' ? (
        <p className="mini-program-foot">{foot}</p>
      ) : (
        <TargetLink
          className="mini-program-foot stretched"
          title={title}
          target={{ kind: 'program', appid: text(content['appid']), page }}
        >
          {foot}
        </TargetLink>
      )}
    </article>
  );
}
