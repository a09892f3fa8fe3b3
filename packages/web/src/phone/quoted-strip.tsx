import type { JSX } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';
import { messageLine } from '../messages/message-line.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';

export interface QuotedStripProps {
  readonly message: MessageView;
  readonly onRemove: () => void;
}

/** Over the composer: the message that will be answered. */
export function QuotedStrip({ message, onRemove }: QuotedStripProps): JSX.Element {
  const texts = useTexts();
  return (
    <div className="quoted-strip" role="group" aria-label={texts.quoted}>
      <p>
        <span className="quoted-name">{texts.named(message.from.name)}</span>
        {messageLine(texts, message)}
      </p>
      <button type="button" aria-label={texts.quoteRemove} onClick={onRemove}>
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}
