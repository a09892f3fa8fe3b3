import type { JSX } from 'react';
import type { ConversationView } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Icon } from '../ui/icon.tsx';
import { firstCommand } from './first-command.ts';
import { usePhone } from './phone-context.tsx';

/** Before the first message: the one command that sends it. */
export function EmptyList({ first }: { readonly first: ConversationView | undefined }): JSX.Element {
  const texts = useTexts();
  const { person } = usePhone();
  const command = firstCommand(person.userid, texts.firstMessage, first?.id, window.location.origin);
  return (
    <div className="empty">
      <span className="empty-icon">
        <Icon name="chat" size={36} />
      </span>
      <p className="empty-title">{texts.emptyTitle}</p>
      <p className="empty-text">{texts.emptyText}</p>
      <div className="empty-command">
        <code tabIndex={0}>{command}</code>
        <CopyButton label={texts.copy} text={() => command} />
      </div>
    </div>
  );
}
