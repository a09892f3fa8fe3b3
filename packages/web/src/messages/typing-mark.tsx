import type { JSX } from 'react';
import { useTexts } from '../texts/use-texts.ts';

/** More is on its way. */
export function TypingMark(): JSX.Element {
  const texts = useTexts();
  return (
    <span className="typing" role="img" aria-label={texts.botWrites}>
      <i />
      <i />
      <i />
    </span>
  );
}
