import { useId } from 'react';
import type { HTMLAttributes, JSX } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Icon } from '../ui/icon.tsx';

export interface CallbackFieldProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength?: number;
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  readonly placeholder?: string;
  /** What is wrong with the value; null when nothing is. */
  readonly mistake: string | null;
  readonly onChange: (value: string) => void;
  /** Makes a new value at random; absent where that makes no sense. */
  readonly onGenerate?: () => void;
}

/** One line of the form: it can be typed, copied and, where it is a key, made anew. */
export function CallbackField(props: CallbackFieldProps): JSX.Element {
  const { label, value, maxLength, inputMode, placeholder, mistake, onChange, onGenerate } = props;
  const id = useId();
  return (
    <div className="callbacks-field">
      <label htmlFor={id}>{label}</label>
      <div className="callbacks-field-line">
        <input
          id={id}
          value={value}
          maxLength={maxLength}
          inputMode={inputMode}
          placeholder={placeholder}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          aria-invalid={mistake !== null || undefined}
          aria-describedby={mistake === null ? undefined : `${id}-mistake`}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        {onGenerate !== undefined && <KeyButtons label={label} value={value} onGenerate={onGenerate} />}
      </div>
      {mistake !== null && (
        <p id={`${id}-mistake`} className="callbacks-mistake" role="alert">
          {mistake}
        </p>
      )}
    </div>
  );
}

type KeyButtonsProps = Required<Pick<CallbackFieldProps, 'label' | 'value' | 'onGenerate'>>;

function KeyButtons({ label, value, onGenerate }: KeyButtonsProps): JSX.Element {
  const texts = useTexts();
  return (
    <>
      <button
        type="button"
        className="button-small"
        aria-label={texts.generateAnew(label)}
        title={texts.generateAnew(label)}
        onClick={onGenerate}
      >
        <Icon name="again" size={16} />
      </button>
      <CopyButton label={texts.copyNamed(label)} text={() => value} />
    </>
  );
}
