import type { JSX } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';
import { useQuote } from '../phone/quoting.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';

/** At the corner of a message, in sight when one points at it or comes by with the keyboard. */
export function QuoteButton({ message }: { readonly message: MessageView }): JSX.Element | null {
  const texts = useTexts();
  const quote = useQuote();
  if (quote === null || message.stream?.state === 'growing') return null;
  return (
    <button
      type="button"
      className="row-action"
      aria-label={texts.quoteMessage}
      title={texts.quoteMessage}
      onClick={() => quote(message)}
    >
      <Icon name="reply" size={16} />
    </button>
  );
}
