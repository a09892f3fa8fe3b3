import { useState } from 'react';
import type { JSX } from 'react';
import type { FeedbackRequest } from '@wecomkit/sandbox/control';
import { Overlay } from '../phone/overlay.tsx';
import { SheetHead } from '../phone/sheet-head.tsx';
import { useTexts } from '../texts/use-texts.ts';

type Reasons = Pick<FeedbackRequest, 'content' | 'inaccurate_reason_list'>;
type Reason = NonNullable<Reasons['inaccurate_reason_list']>[number];

export interface FeedbackSheetProps {
  readonly onSend: (reasons: Reasons) => void;
  readonly onClose: () => void;
}

const all: readonly Reason[] = [1, 2, 3, 4];

/** Asks what is wrong with an answer: reasons to tick, and words of one's own. Both may stay empty. */
export function FeedbackSheet({ onSend, onClose }: FeedbackSheetProps): JSX.Element {
  const texts = useTexts();
  const [reasons, setReasons] = useState<readonly Reason[]>([]);
  const [words, setWords] = useState('');
  const toggle = (reason: Reason): void =>
    setReasons(reasons.includes(reason) ? reasons.filter((each) => each !== reason) : [...reasons, reason]);
  const send = (): void =>
    onSend({
      ...(words.trim() === '' ? {} : { content: words.trim() }),
      ...(reasons.length === 0 ? {} : { inaccurate_reason_list: reasons.toSorted() }),
    });
  return (
    <Overlay label={texts.inaccurateWhy} kind="sheet" onClose={onClose}>
      <SheetHead title={texts.inaccurateWhy} action={texts.submit} onAction={send} onClose={onClose} />
      <div className="feedback-reasons">
        {all.map((reason) => (
          <button
            key={reason}
            type="button"
            className="place"
            aria-pressed={reasons.includes(reason)}
            onClick={() => toggle(reason)}
          >
            {texts.reasons[reason]}
          </button>
        ))}
      </div>
      <label className="sheet-words">
        <span>{texts.inYourWords}</span>
        <textarea rows={3} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      </label>
    </Overlay>
  );
}
