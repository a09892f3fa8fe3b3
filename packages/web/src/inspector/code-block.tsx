import { useMemo } from 'react';
import type { JSX } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { pretty } from './pretty.ts';
import { tokens } from './tokens.ts';

export interface CodeBlockProps {
  readonly title: string;
  readonly body: string;
  /** As it came, without layout and colours. */
  readonly isRaw: boolean;
}

/** Longer bodies stay without colours: thousands of coloured pieces are slow to draw. */
const maxColoured = 40_000;

export function CodeBlock({ title, body, isRaw }: CodeBlockProps): JSX.Element {
  const texts = useTexts();
  const parts = useMemo(() => {
    const laidOut = isRaw ? ({ language: 'text', text: body } as const) : pretty(body);
    return tokens(laidOut.text.length > maxColoured ? { language: 'text', text: laidOut.text } : laidOut);
  }, [body, isRaw]);
  if (body === '') return <p className="wire-note">{texts.emptyBody}</p>;
  return (
    <div className="code">
      <pre tabIndex={0} aria-label={title}>
        <code>
          {parts.map((part, index) => (
            <span key={index} className={part.kind === 'plain' ? undefined : `code-${part.kind}`}>
              {part.text}
            </span>
          ))}
        </code>
      </pre>
      <CopyButton label={`${texts.copy}: ${title}`} text={() => body} />
    </div>
  );
}
