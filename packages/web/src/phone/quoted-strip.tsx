import type { JSX } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';
import { useStore } from '../live/store.ts';
import { messageAt } from '../live/thread.ts';
import { useLive } from '../live/use-live.tsx';
import { messageLine } from '../messages/message-line.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { usePhone } from './phone-context.tsx';

export interface QuotedStripProps {
  readonly message: MessageView;
  readonly onRemove: () => void;
}

/** Over the composer: the message that will be answered. */
export function QuotedStrip({ message, onRemove }: QuotedStripProps): JSX.Element {
  const texts = useTexts();
  const { person } = usePhone();
  const thread = useStore(useLive().threads.of(person, message.conversation));
  const { card, ...current } = messageAt(thread, message.seq) ?? message;
  return (
    <div className="quoted-strip" role="group" aria-label={texts.quoted}>
      <p>
        <span className="quoted-name">{texts.named(message.from.name)}</span>
        {messageLine(texts, card === undefined ? current : { ...current, content: card.card })}
      </p>
      <button type="button" aria-label={texts.quoteRemove} onClick={onRemove}>
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}
