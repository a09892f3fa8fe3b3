import { useId } from 'react';
import type { JSX, KeyboardEvent, RefObject } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { MentionList, optionId } from './mention-list.tsx';
import { useMentions } from './use-mentions.ts';

export interface ComposerFieldProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  /** Names that an `@` offers. */
  readonly names: readonly string[];
  readonly onChange: (text: string) => void;
  /** Takes pictures that are pasted; absent where they cannot stand beside a text. */
  readonly onPictures: ((pictures: readonly File[]) => void) | undefined;
  readonly onSend: () => void;
}

/** The text that is written; after an `@` the names that can be meant. */
export function ComposerField(props: ComposerFieldProps): JSX.Element {
  const { field, text, names, onChange, onPictures, onSend } = props;
  const texts = useTexts();
  const list = useId();
  const { offered, current, choose, onKey } = useMentions(text, names, onChange);
  const isOffering = offered.length > 0;

  const onKeyDown = (event: KeyboardEvent): void => {
    // While an input method composes, its keys choose a candidate.
    if (event.nativeEvent.isComposing || event.shiftKey) return;
    const isTaken = onKey(event.key);
    if (!isTaken && event.key !== 'Enter') return;
    event.preventDefault();
    if (!isTaken) onSend();
  };

  return (
    <span className="composer-writing">
      {isOffering && (
        <MentionList
          id={list}
          names={offered}
          current={current}
          onChoose={(name) => {
            choose(name);
            field.current?.focus();
          }}
        />
      )}
      <textarea
        ref={field}
        className="composer-field"
        rows={1}
        value={text}
        placeholder={texts.writeMessage}
        aria-label={texts.writeMessage}
        aria-controls={isOffering ? list : undefined}
        aria-activedescendant={isOffering ? optionId(list, current) : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          const pictures = [...event.clipboardData.files].filter(({ type }) => pictureTypes.has(type));
          if (onPictures === undefined || pictures.length === 0) return;
          event.preventDefault();
          onPictures(pictures);
        }}
      />
    </span>
  );
}

/** Those that WeCom takes (path/90253). */
const pictureTypes: ReadonlySet<string> = new Set(['image/png', 'image/jpeg']);
