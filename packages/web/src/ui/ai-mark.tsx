import type { JSX } from 'react';
import { useTexts } from '../texts/use-texts.ts';

/** Beside the name of a bot, so that nobody takes it for a person. */
export function AiMark(): JSX.Element {
  const texts = useTexts();
  return (
    <span className="ai-mark" title={texts.aibot}>
      {texts.aiMark}
    </span>
  );
}
