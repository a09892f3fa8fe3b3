import { useEffect, useState } from 'react';
import type { JSX } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from './icon.tsx';

export interface CopyButtonProps {
  readonly label: string;
  /** What is copied; made only when somebody asks. */
  readonly text: () => string;
  /** Shown beside the icon; without it the label is only the accessible name. */
  readonly caption?: string;
}

const shownMs = 1600;

export function CopyButton({ label, text, caption }: CopyButtonProps): JSX.Element {
  const texts = useTexts();
  const [isDone, setDone] = useState(false);

  useEffect(() => {
    if (!isDone) return;
    const timer = window.setTimeout(() => setDone(false), shownMs);
    return () => window.clearTimeout(timer);
  }, [isDone]);

  const copy = (): void => {
    // Without permission to write the clipboard, the old way still works: it needs a selection only.
    navigator.clipboard.writeText(text()).then(
      () => setDone(true),
      () => setDone(copyBySelection(text())),
    );
  };

  return (
    <button type="button" className="button-small" aria-label={label} title={label} onClick={copy}>
      <Icon name={isDone ? 'check' : 'copy'} size={16} />
      {caption !== undefined && <span>{isDone ? texts.copied : caption}</span>}
      <span className="sr-only" role="status">
        {isDone ? texts.copied : ''}
      </span>
    </button>
  );
}

function copyBySelection(value: string): boolean {
  const field = document.createElement('textarea');
  field.value = value;
  document.body.append(field);
  field.select();
  const isDone = document.execCommand('copy');
  field.remove();
  return isDone;
}
