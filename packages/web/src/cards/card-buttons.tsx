import { useState } from 'react';
import type { JSX } from 'react';
import type { SelectedItem } from '@wecomkit/sandbox/control';
import { flag, isRecord, number, records, text } from '../wire/read.ts';
import type { WireRecord } from '../wire/read.ts';
import { CardButton, ReplacedButton, UrlButton } from './card-button.tsx';
import { CardSelect, chosenAtFirst } from './card-select.tsx';
import { Part } from './changed-parts.tsx';
import type { CardTap } from './use-card-tap.ts';

export interface CardAskProps {
  readonly card: WireRecord;
  /** Grey text in place of the buttons; null while the card can be answered. */
  readonly replaced: string | null;
  /** What the member chose the last time, for a card that is drawn again. */
  readonly chosen: readonly SelectedItem[];
  readonly tap: CardTap;
}

/** The buttons of a button card, and the drop-down above them. */
export function CardButtons({ card, replaced, chosen, tap }: CardAskProps): JSX.Element | null {
  const selection = isRecord(card['button_selection']) ? card['button_selection'] : null;
  const [choice, setChoice] = useState<string | null>(null);
  const selected = selection === null ? '' : (choice ?? chosenAtFirst(selection, chosen));
  const isLocked = replaced !== null || tap.busy !== null;

  const press = (key: string): void => {
    if (selection === null) tap.press(key);
    else tap.press(key, [{ question_key: text(selection['question_key']), option_ids: [selected] }]);
  };

  return (
    <>
      {selection !== null && (
        <Part name="button_selection">
          <CardSelect
            select={selection}
            value={selected}
            isDisabled={isLocked || flag(selection['disable'])}
            onChange={setChoice}
          />
        </Part>
      )}
      <Part name="button_list" className="card-buttons">
        {replaced !== null ? (
          <ReplacedButton text={replaced} />
        ) : (
          records(card['button_list']).map((button, index) => (
            <OneButton key={index} button={button} tap={tap} onPress={press} />
          ))
        )}
      </Part>
    </>
  );
}

interface OneButtonProps {
  readonly button: WireRecord;
  readonly tap: CardTap;
  readonly onPress: (key: string) => void;
}

function OneButton({ button, tap, onPress }: OneButtonProps): JSX.Element {
  const key = text(button['key']);
  const style = number(button['style']);
  if (text(button['type']) === '1') {
    return <UrlButton text={text(button['text'])} style={style} url={text(button['url'])} />;
  }
  return (
    <CardButton
      text={text(button['text'])}
      style={style}
      isWaiting={tap.busy === key}
      isDisabled={tap.busy !== null}
      onPress={() => onPress(key)}
    />
  );
}
