import { useState } from 'react';
import type { JSX } from 'react';
import type { SelectedItem } from '@wecomkit/sandbox/control';
import { Overlay } from '../phone/overlay.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { moveFocus } from '../ui/move-focus.ts';
import { records, text } from '../wire/read.ts';
import type { WireRecord } from '../wire/read.ts';

export interface CardSelectProps {
  readonly select: WireRecord;
  readonly value: string;
  readonly isDisabled: boolean;
  readonly onChange: (id: string) => void;
}

/** A row that opens a sheet with its options, as drop-downs do on phones. */
export function CardSelect({ select, value, isDisabled, onChange }: CardSelectProps): JSX.Element {
  const texts = useTexts();
  const [isOpen, setOpen] = useState(false);
  const options = records(select['option_list']);
  const title = text(select['title']) || texts.choose;
  const chosen = options.find((option) => text(option['id']) === value);
  const choose = (id: string): void => {
    onChange(id);
    setOpen(false);
  };
  return (
    <>
      <button
        type="button"
        className="card-select card-over"
        aria-haspopup="dialog"
        disabled={isDisabled}
        onClick={() => setOpen(true)}
      >
        <span className="card-select-title">{title}</span>
        <span className="card-select-value">{text(chosen?.['text'])}</span>
        <Icon name="down" size={16} />
      </button>
      {isOpen && (
        <Overlay label={title} kind="sheet" onClose={() => setOpen(false)}>
          <div className="sheet-head">
            <p>{title}</p>
            <button type="button" className="button-plain" onClick={() => setOpen(false)}>
              {texts.cancel}
            </button>
          </div>
          <OptionList title={title} options={options} value={value} onChoose={choose} />
        </Overlay>
      )}
    </>
  );
}

interface OptionListProps {
  readonly title: string;
  readonly options: readonly WireRecord[];
  readonly value: string;
  readonly onChoose: (id: string) => void;
}

function OptionList({ title, options, value, onChoose }: OptionListProps): JSX.Element {
  return (
    <div
      className="sheet-list"
      role="radiogroup"
      aria-label={title}
      onKeyDown={(event) => moveFocus(event, '.sheet-option')}
    >
      {options.map((option) => {
        const id = text(option['id']);
        return (
          <button
            key={id}
            type="button"
            className="sheet-option"
            role="radio"
            aria-checked={id === value}
            onClick={() => onChoose(id)}
          >
            <span>{text(option['text'])}</span>
            {id === value && <Icon name="check" size={18} />}
          </button>
        );
      })}
    </div>
  );
}

/** What a select shows at first: the last choice made, `selected_id`, or the first option (path/90236). */
export function chosenAtFirst(select: WireRecord, chosen: readonly SelectedItem[]): string {
  const ids = records(select['option_list']).map((option) => text(option['id']));
  const key = text(select['question_key']);
  const before = chosen.find((item) => item.question_key === key)?.option_ids[0];
  const wished = [before, text(select['selected_id'])].find((id) => id !== undefined && ids.includes(id));
  return wished ?? ids[0] ?? '';
}
