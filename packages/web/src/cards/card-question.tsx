import type { JSX } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';
import { say } from '../api/sandbox-api.ts';
import { usePhone } from '../phone/phone-context.tsx';
import { useAttempt } from '../stage/use-attempt.ts';
import { Icon } from '../ui/icon.tsx';

export interface CardQuestionProps {
  readonly title: string;
  readonly question: string;
  readonly message: MessageView;
}

/** A row that asks the bot a question in the member's name (path/101032: `jump_list` of type 3). */
export function CardQuestion({ title, question, message }: CardQuestionProps): JSX.Element {
  const { person } = usePhone();
  const { trouble, attempt } = useAttempt();
  const { conversation, from } = message;
  // In a group, a bot hears what names it.
  const content = conversation.startsWith('chat:') ? `@${from.name} ${question}` : question;
  return (
    <>
      <button
        type="button"
        className="card-jump card-jump-link card-over"
        onClick={() => attempt(say(person, { conversation, msgtype: 'text', text: { content } }))}
      >
        <span>{title}</span>
        <Icon name="chat" size={16} />
      </button>
      {trouble !== null && <p className="menu-trouble">{trouble}</p>}
    </>
  );
}
