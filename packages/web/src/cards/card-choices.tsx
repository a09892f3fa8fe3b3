import { useState } from 'react';
import type { JSX } from 'react';
import { flag, records, text } from '../wire/read.ts';
import type { WireRecord } from '../wire/read.ts';
import type { CardAskProps } from './card-buttons.tsx';
import { CardSelect, chosenAtFirst } from './card-select.tsx';
import { CardSubmit } from './card-submit.tsx';
import { Part } from './changed-parts.tsx';

/** Up to three selects and the button that sends them. */
export function CardChoices({ card, replaced, chosen, tap }: CardAskProps): JSX.Element {
  const [choices, setChoices] = useState<Readonly<Record<string, string>>>({});
  const selects = records(card['select_list']);
  const keyOf = (select: WireRecord): string => text(select['question_key']);
  const valueOf = (select: WireRecord): string => choices[keyOf(select)] ?? chosenAtFirst(select, chosen);
  const isLocked = replaced !== null || tap.busy !== null;
  return (
    <>
      <Part name="select_list" className="card-selects">
        {selects.map((select) => (
          <CardSelect
            key={keyOf(select)}
            select={select}
            value={valueOf(select)}
            isDisabled={isLocked || flag(select['disable'])}
            onChange={(id) => setChoices({ ...choices, [keyOf(select)]: id })}
          />
        ))}
      </Part>
      <CardSubmit
        card={card}
        replaced={replaced}
        tap={tap}
        isIncomplete={false}
        selected={() =>
          selects.map((select) => ({ question_key: keyOf(select), option_ids: [valueOf(select)] }))
        }
      />
    </>
  );
}
