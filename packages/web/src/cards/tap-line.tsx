import type { JSX } from 'react';
import type { MessageView, TapView } from '@wecomkit/sandbox/control';
import { usePhone } from '../phone/phone-context.tsx';
import { usePick, useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { useNavigation } from '../view/use-view.tsx';
import type { CardTap } from './use-card-tap.ts';

export interface TapLineProps {
  readonly message: MessageView;
  readonly tap: CardTap;
}

/** Under the card: that a tap is with the application, or in plain words why nothing came of it. */
export function TapLine({ message, tap }: TapLineProps): JSX.Element {
  const texts = useTexts();
  const { showEntry } = usePhone();
  const last = message.card?.tap ?? null;
  const trouble = useTrouble(tap, last);
  const journal = last?.journal ?? null;
  return (
    <div className="tap-line" role="status">
      {tap.busy !== null && <span className="tap-line-waiting">{texts.waiting}</span>}
      {trouble !== null && (
        <p className="tap-line-trouble">
          <Icon name="warning" size={14} />
          <span>{trouble}</span>
          {journal !== null && tap.refusal === null && (
            <button type="button" className="link" onClick={() => showEntry(journal)}>
              {texts.showEntry}
            </button>
          )}
          {last?.status === 'no-callback' && tap.refusal === null && <SetUp from={message.from} />}
        </p>
      )}
    </div>
  );
}

/** Where nobody listens: the way to the page on which that changes. */
function SetUp({ from: { kind, id } }: Pick<MessageView, 'from'>): JSX.Element {
  const texts = useTexts();
  const { go } = useNavigation();
  const subject = kind === 'aibot' ? `aibot:${id}` : `app:${id}`;
  return (
    <button type="button" className="link" onClick={() => go({ callback: subject }, 'push')}>
      {texts.callbackSet}
    </button>
  );
}

function useTrouble(tap: CardTap, last: TapView | null): string | null {
  const texts = useTexts();
  const pick = usePick();
  if (tap.busy !== null) return null;
  if (tap.refusal !== null) return texts.tapRefused(tap.refusal);
  if (last?.status === 'failed') return last.reason === null ? texts.tapFailed : pick(last.reason);
  if (last?.status === 'no-callback') return last.reason === null ? texts.tapNoCallback : pick(last.reason);
  return null;
}
