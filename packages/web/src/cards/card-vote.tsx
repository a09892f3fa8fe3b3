import { useState } from 'react';
import type { JSX } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { flag, record, records, text } from '../wire/read.ts';
import type { WireRecord } from '../wire/read.ts';
import type { CardAskProps } from './card-buttons.tsx';
import { Part } from './changed-parts.tsx';
import { CardSubmit } from './card-submit.tsx';
import { checkedAtFirst, isManyChoice } from './vote-choice.ts';

/** A question with one answer or several, and the button that sends it. */
export function CardVote({ card, replaced, chosen, tap }: CardAskProps): JSX.Element {
  const checkbox = record(card['checkbox']);
  const [choice, setChoice] = useState<readonly string[] | null>(null);
  const checked = choice ?? checkedAtFirst(checkbox, chosen);
  const isLocked = replaced !== null || tap.busy !== null || flag(checkbox['disable']);
  return (
    <>
      <Part name="checkbox">
        <Options checkbox={checkbox} checked={checked} isLocked={isLocked} onChange={setChoice} />
      </Part>
      <CardSubmit
        card={card}
        replaced={replaced}
        tap={tap}
        isIncomplete={checked.length === 0}
        selected={() => [{ question_key: text(checkbox['question_key']), option_ids: checked }]}
      />
    </>
  );
}

interface OptionsProps {
  readonly checkbox: WireRecord;
  readonly checked: readonly string[];
  readonly isLocked: boolean;
  readonly onChange: (checked: readonly string[]) => void;
}

function Options({ checkbox, checked, isLocked, onChange }: OptionsProps): JSX.Element {
  const texts = useTexts();
  const isMany = isManyChoice(checkbox);
  const key = text(checkbox['question_key']);
  const toggle = (id: string): void => {
    if (!isMany) onChange([id]);
    else onChange(checked.includes(id) ? checked.filter((each) => each !== id) : [...checked, id]);
  };
  return (
    <fieldset className="vote card-over" disabled={isLocked}>
      <legend className="sr-only">{isMany ? texts.chooseMany : texts.chooseOne}</legend>
      {records(checkbox['option_list']).map((option) => {
        const id = text(option['id']);
        return (
          <label key={id} className="vote-option">
            <input
              type={isMany ? 'checkbox' : 'radio'}
              name={`${key}`}
              checked={checked.includes(id)}
              onChange={() => toggle(id)}
            />
            <span>{text(option['text'])}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
