import { useState } from 'react';
import type { JSX } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { Overlay } from './overlay.tsx';
import { SheetHead } from './sheet-head.tsx';

export interface SpokenSheetProps {
  readonly onSend: (words: string) => void;
  readonly onClose: () => void;
}

/** What the member speaks to a bot: WeCom hands on the words of a voice, never its sound (path/100719). */
export function SpokenSheet({ onSend, onClose }: SpokenSheetProps): JSX.Element {
  const texts = useTexts();
  const [words, setWords] = useState('');
  return (
    <Overlay label={texts.voice} kind="sheet" onClose={onClose}>
      <SheetHead
        title={texts.voice}
        action={texts.send}
        isDisabled={words.trim() === ''}
        onAction={() => onSend(words.trim())}
        onClose={onClose}
      />
      <label className="sheet-words">
        <span>{texts.spokenHelp}</span>
        <textarea
          autoFocus
          rows={3}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </label>
    </Overlay>
  );
}
