import type { JSX } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import type { TextTable } from '../texts/en.ts';
import { Icon } from '../ui/icon.tsx';
import { CallbackState, SubjectPicture } from './callback-state.tsx';
import type { CallbackSubject } from './callback-subject.ts';

export interface CallbackListProps {
  readonly subjects: readonly CallbackSubject[];
  readonly onOpen: (id: string) => void;
}

/** Who hears of events, and where. */
export function CallbackList({ subjects, onOpen }: CallbackListProps): JSX.Element {
  const texts = useTexts();
  return (
    <div className="callbacks-body">
      <p className="callbacks-about">{texts.callbackUrlsHelp}</p>
      <ul className="callbacks-rows">
        {subjects.map((subject) => (
          <li key={subject.id}>
            <button type="button" className="callbacks-row" onClick={() => onOpen(subject.id)}>
              <SubjectPicture subject={subject} size={36} />
              <span className="callbacks-row-text">
                <span className="callbacks-row-name">{subject.name}</span>
                <span className="callbacks-row-url">{aboutOf(subject, texts)}</span>
              </span>
              <CallbackState subject={subject} />
              <Icon name="forward" size={16} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The URL; for a bot that connects by itself, that it does. */
function aboutOf({ callback, bot }: CallbackSubject, texts: TextTable): string {
  if (bot?.mode === 'connection') return texts.botModes.connection;
  return callback?.url ?? '';
}
