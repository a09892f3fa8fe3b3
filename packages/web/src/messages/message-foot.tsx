import { useState } from 'react';
import type { JSX } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { text } from '../wire/read.ts';
import { FeedbackBar } from './feedback-bar.tsx';
import { TypingMark } from './typing-mark.tsx';

/** Under a bot's answer: that it goes on, that it broke off, and what the reader says of it. */
export function MessageFoot({ message }: { readonly message: MessageView }): JSX.Element | null {
  const state = message.stream?.state;
  const isGrowing = state === 'growing';
  // What one saw growing keeps the room of its foot, so that nothing jumps when it is done.
  const [keepsRoom] = useState(isGrowing);
  const feedback = isGrowing ? undefined : message.feedback;
  if (!isGrowing && !keepsRoom && feedback === undefined && state !== 'expired') return null;
  return (
    <div className="row-foot">
      {isGrowing && text(message.content['content']) !== '' && <TypingMark />}
      {state === 'expired' && <ExpiredMark />}
      {feedback !== undefined && <FeedbackBar message={message} given={feedback.given} />}
    </div>
  );
}

function ExpiredMark(): JSX.Element {
  const texts = useTexts();
  return (
    <span className="row-foot-expired">
      <Icon name="clock" size={14} />
      {texts.streamExpired}
    </span>
  );
}
