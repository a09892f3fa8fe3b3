import { useState } from 'react';
import type { JSX } from 'react';
import type { FeedbackRequest, FeedbackView, MessageView } from '@wecomkit/sandbox/control';
import { messageOf } from '../api/message-of.ts';
import { giveFeedback } from '../api/sandbox-api.ts';
import { usePhone } from '../phone/phone-context.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { FeedbackSheet } from './feedback-sheet.tsx';

export interface FeedbackBarProps {
  readonly message: MessageView;
  readonly given: FeedbackView['given'];
}

type Judgement = Omit<FeedbackRequest, 'msgid' | 'corpid'>;

/** Two thumbs: what one said before is marked, and tapping it again takes it back (path/101027). */
export function FeedbackBar({ message, given }: FeedbackBarProps): JSX.Element {
  const texts = useTexts();
  const { person } = usePhone();
  const [asks, setAsks] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  const judge = (judgement: Judgement): void => {
    setAsks(false);
    giveFeedback(person, { ...judgement, msgid: message.msgid }).then(
      () => setTrouble(null),
      (error: unknown) => setTrouble(messageOf(error)),
    );
  };

  return (
    <div className="feedback" role="group" aria-label={texts.feedback}>
      <button
        type="button"
        className="feedback-thumb"
        aria-label={texts.accurate}
        title={texts.accurate}
        aria-pressed={given === 1}
        onClick={() => judge({ type: given === 1 ? 3 : 1 })}
      >
        <Icon name="good" size={16} />
      </button>
      <button
        type="button"
        className="feedback-thumb"
        aria-label={texts.inaccurate}
        title={texts.inaccurate}
        aria-pressed={given === 2}
        onClick={() => (given === 2 ? judge({ type: 3 }) : setAsks(true))}
      >
        <Icon name="poor" size={16} />
      </button>
      <span role="status" className="feedback-trouble">
        {trouble}
      </span>
      {asks && (
        <FeedbackSheet onClose={() => setAsks(false)} onSend={(reasons) => judge({ type: 2, ...reasons })} />
      )}
    </div>
  );
}
