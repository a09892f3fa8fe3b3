import type { JSX } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import { text } from '../wire/read.ts';
import { messageLine, quoteOf } from './message-line.ts';

/** The message that is answered, in two lines at most, before the answer. */
export function QuoteBlock({ message }: { readonly message: MessageView }): JSX.Element | null {
  const texts = useTexts();
  const quote = quoteOf(message);
  if (quote === null) return null;
  const picture = quote.msgtype === 'image' ? quote.media[text(quote.content['media_id'])] : undefined;
  return (
    <blockquote className="quoted" aria-label={texts.quoted}>
      <p className="quoted-text">
        {quote.name !== '' && <span className="quoted-name">{texts.named(quote.name)}</span>}
        {quote.isEmpty ? texts.quotedNothing : messageLine(texts, quote)}
      </p>
      {picture !== undefined && !picture.expired && <img src={picture.url} alt="" />}
    </blockquote>
  );
}
