import { useId, useState } from 'react';
import type { JSX, KeyboardEvent, RefObject } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { matchMention } from './match-mention.ts';
import { MentionList, optionId } from './mention-list.tsx';

export interface ComposerFieldProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  /** Names that an `@` offers. */
  readonly names: readonly string[];
  readonly onChange: (text: string) => void;
  readonly onSend: () => void;
}

/** The text that is written; after an `@` the names that can be meant. */
export function ComposerField({ field, text, names, onChange, onSend }: ComposerFieldProps): JSX.Element {
  const texts = useTexts();
  const list = useId();
  const [at, setAt] = useState(0);
  const [closedFor, setClosedFor] = useState<string | null>(null);
  const found = text === closedFor ? null : matchMention(text, names);
  const current = found === null ? 0 : Math.min(at, found.names.length - 1);

  const choose = (name: string): void => {
    onChange(`${text.slice(0, found?.from ?? text.length)}@${name} `);
    setAt(0);
    field.current?.focus();
  };

  /** Answers whether the key was for the names. */
  const onMentionKey = (key: string): boolean => {
    const chosen = found?.names[current];
    if (found === null || chosen === undefined) return false;
    if (key === 'Escape') setClosedFor(text);
    else if (key === 'Enter' || key === 'Tab') choose(chosen);
    else if (key === 'ArrowDown') setAt((current + 1) % found.names.length);
    else if (key === 'ArrowUp') setAt((current + found.names.length - 1) % found.names.length);
    else return false;
    return true;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // While an input method composes, its keys choose a candidate.
    if (event.nativeEvent.isComposing) return;
    if (!event.shiftKey && onMentionKey(event.key)) return event.preventDefault();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    onSend();
  };

  return (
    <span className="composer-writing">
      {found !== null && <MentionList id={list} names={found.names} current={current} onChoose={choose} />}
      <textarea
        ref={field}
        className="composer-field"
        rows={1}
        value={text}
        placeholder={texts.writeMessage}
        aria-label={texts.writeMessage}
        aria-controls={found === null ? undefined : list}
        aria-activedescendant={found === null ? undefined : optionId(list, current)}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </span>
  );
}
