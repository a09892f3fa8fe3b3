import type { JSX } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { AiMark } from '../ui/ai-mark.tsx';
import { Avatar } from '../ui/avatar.tsx';

export interface MentionListProps {
  readonly id: string;
  readonly names: readonly string[];
  /** The one that Enter takes. */
  readonly current: number;
  readonly onChoose: (name: string) => void;
}

/** Over the composer: the bots that an `@` can mean. The focus stays in the text. */
export function MentionList({ id, names, current, onChoose }: MentionListProps): JSX.Element {
  const texts = useTexts();
  return (
    <div id={id} className="mention-list" role="listbox" aria-label={texts.mentionBot}>
      {names.map((name, index) => (
        <button
          key={name}
          id={optionId(id, index)}
          type="button"
          className="mention-option"
          role="option"
          tabIndex={-1}
          aria-selected={index === current}
          onClick={() => onChoose(name)}
        >
          <Avatar name={name} size={26} kind="aibot" />
          <span>{name}</span>
          <AiMark />
        </button>
      ))}
    </div>
  );
}

export function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}
