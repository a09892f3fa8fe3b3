import type { JSX } from 'react';
import type { SelectedItem } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import { isRecord, text } from '../wire/read.ts';
import type { WireRecord } from '../wire/read.ts';
import { CardButton, ReplacedButton } from './card-button.tsx';
import { Part } from './changed-parts.tsx';
import type { CardTap } from './use-card-tap.ts';

export interface CardSubmitProps {
  readonly card: WireRecord;
  readonly replaced: string | null;
  readonly tap: CardTap;
  /** Something must be chosen first. */
  readonly isIncomplete: boolean;
  readonly selected: () => readonly SelectedItem[];
}

/** The button that sends what was chosen; an updated card may come without one (path/94888). */
export function CardSubmit({
  card,
  replaced,
  tap,
  isIncomplete,
  selected,
}: CardSubmitProps): JSX.Element | null {
  const texts = useTexts();
  const submit = isRecord(card['submit_button']) ? card['submit_button'] : null;
  if (submit === null && replaced === null) return null;
  const key = text(submit?.['key']);
  return (
    <Part name="submit_button" className="card-buttons">
      {replaced !== null ? (
        <ReplacedButton text={replaced} />
      ) : (
        <CardButton
          text={text(submit?.['text']) || texts.submit}
          style={1}
          isWaiting={tap.busy === key}
          isDisabled={tap.busy !== null || isIncomplete}
          onPress={() => tap.press(key, selected())}
        />
      )}
    </Part>
  );
}
