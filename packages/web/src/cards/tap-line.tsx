import type { JSX } from 'react';
import type { TapView } from '@wecomkit/sandbox/control';
import { usePhone } from '../phone/phone-context.tsx';
import { usePick, useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import type { CardTap } from './use-card-tap.ts';

export interface TapLineProps {
  readonly tap: CardTap;
  readonly last: TapView | null;
}

/** Under the card: that a tap is with the application, or in plain words why nothing came of it. */
export function TapLine({ tap, last }: TapLineProps): JSX.Element {
  const texts = useTexts();
  const { showEntry } = usePhone();
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
        </p>
      )}
    </div>
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
