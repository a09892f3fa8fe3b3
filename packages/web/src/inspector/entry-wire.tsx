import type { JSX } from 'react';
import type { JournalDetail, JournalEntry, WireText } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import { CodeBlock } from './code-block.tsx';

export interface EntryWireProps {
  readonly entry: JournalEntry;
  readonly detail: JournalDetail;
  readonly isRaw: boolean;
}

/** What went over the wire. A callback's envelope tells nothing to people, so its decrypted content comes first. */
export function EntryWire({ entry, detail, isRaw }: EntryWireProps): JSX.Element {
  const texts = useTexts();
  const isCallback = entry.kind === 'callback' || entry.kind === 'retry';
  const { request, answer, decrypted, decrypted_answer: decryptedAnswer } = detail;
  if (entry.method === 'WS') return <Frames detail={detail} isRaw={isRaw} />;
  return (
    <>
      {decrypted !== null && <Decrypted title={texts.decrypted} text={decrypted} isRaw={isRaw} />}
      {decryptedAnswer !== null && (
        <Decrypted title={texts.decryptedAnswer} text={decryptedAnswer} isRaw={isRaw} />
      )}
      <Wire
        title={isCallback && decrypted !== null ? texts.envelope : texts.request}
        wire={request}
        isRaw={isRaw}
      />
      {answer !== null && <Wire title={texts.answer} wire={answer} isRaw={isRaw} />}
    </>
  );
}

/** Over a long connection nothing is encrypted: a frame is what it says. */
function Frames({ detail, isRaw }: Pick<EntryWireProps, 'detail' | 'isRaw'>): JSX.Element {
  const texts = useTexts();
  return (
    <>
      <Wire title={texts.frame} wire={detail.request} isRaw={isRaw} />
      {detail.answer !== null && <Wire title={texts.answer} wire={detail.answer} isRaw={isRaw} />}
    </>
  );
}

interface DecryptedProps {
  readonly title: string;
  readonly text: string;
  readonly isRaw: boolean;
}

function Decrypted({ title, text, isRaw }: DecryptedProps): JSX.Element {
  return (
    <section className="wire" aria-label={title}>
      <h4>{title}</h4>
      <CodeBlock title={title} body={text} isRaw={isRaw} />
    </section>
  );
}

interface WireProps {
  readonly title: string;
  readonly wire: WireText;
  readonly isRaw: boolean;
}

function Wire({ title, wire, isRaw }: WireProps): JSX.Element {
  const texts = useTexts();
  return (
    <section className="wire" aria-label={title}>
      <h4>{title}</h4>
      <Pairs title={texts.query} pairs={wire.query} isOpen />
      <Pairs title={texts.headers} pairs={wire.headers} isOpen={false} />
      <CodeBlock title={title} body={wire.body} isRaw={isRaw} />
      {wire.truncated && <p className="wire-note">{texts.truncatedBody}</p>}
    </section>
  );
}

interface PairsProps {
  readonly title: string;
  readonly pairs: Readonly<Record<string, string>>;
  readonly isOpen: boolean;
}

function Pairs({ title, pairs, isOpen }: PairsProps): JSX.Element | null {
  const entries = Object.entries(pairs);
  if (entries.length === 0) return null;
  return (
    <details className="wire-pairs" open={isOpen}>
      <summary>{`${title} (${entries.length})`}</summary>
      <dl>
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
