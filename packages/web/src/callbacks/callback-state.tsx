import type { JSX } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Icon } from '../ui/icon.tsx';
import type { CallbackSubject } from './callback-subject.ts';

/** Whether a URL is saved and passed the check; for bots that connect by themselves, whether they do. */
export function CallbackState({ subject }: { readonly subject: CallbackSubject }): JSX.Element {
  const texts = useTexts();
  const { callback, bot } = subject;
  if (bot?.mode === 'connection') {
    return bot.connected ? (
      <span className="chip chip-ok">{texts.connected}</span>
    ) : (
      <span className="chip">{texts.notConnected}</span>
    );
  }
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
  return <Avatar name={subject.name} picture={subject.avatar} size={size} kind={subject.kind} />;
}
