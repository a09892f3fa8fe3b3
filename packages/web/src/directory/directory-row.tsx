import type { JSX, ReactNode } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';

export interface DirectoryRowProps {
  readonly icon: ReactNode;
  readonly name: string;
  /** How many members it has. */
  readonly count: number;
  readonly onOpen: () => void;
}

/** A department or a tag: something that opens a list of members. */
export function DirectoryRow({ icon, name, count, onOpen }: DirectoryRowProps): JSX.Element {
  const texts = useTexts();
  return (
    <button
      type="button"
      className="directory-row"
      aria-label={texts.list([name, texts.membersCount(count)])}
      onClick={onOpen}
    >
      <span className="directory-icon">{icon}</span>
      <span className="directory-text">
        <span className="directory-name">{name}</span>
      </span>
      <span className="directory-count">{count.toLocaleString('en')}</span>
      <Icon name="forward" size={16} />
    </button>
  );
}
