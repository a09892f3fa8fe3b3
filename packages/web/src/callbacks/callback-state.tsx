import type { JSX } from 'react';
import type { CallbackView } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Icon } from '../ui/icon.tsx';
import type { CallbackSubject } from './callback-subject.ts';

/** Whether a URL is saved, and whether it passed the check. */
export function CallbackState({ callback }: { readonly callback: CallbackView | null }): JSX.Element {
  const texts = useTexts();
  if (callback === null) return <span className="chip">{texts.callbackMissing}</span>;
  return callback.verified ? (
    <span className="chip chip-ok">{texts.callbackVerified}</span>
  ) : (
    <span className="chip chip-warn">{texts.callbackUnverified}</span>
  );
}

export interface SubjectPictureProps {
  readonly subject: CallbackSubject;
  readonly size: number;
}

export function SubjectPicture({ subject, size }: SubjectPictureProps): JSX.Element {
  if (subject.kind === 'contacts') {
    return (
      <span className="callbacks-picture" style={{ width: size, height: size }}>
        <Icon name="people" size={20} />
      </span>
    );
  }
  return <Avatar name={subject.name} picture={subject.avatar} size={size} kind="application" />;
}
