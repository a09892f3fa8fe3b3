import type { JSX, ReactNode } from 'react';
import type { JournalEntry } from '@wecomkit/sandbox/control';
import { usePick, useTexts, useTimeStyle } from '../texts/use-texts.ts';
import { duration, fullTime } from '../time/format-time.ts';
import { Icon } from '../ui/icon.tsx';
import { OutcomeChip } from './outcome-chip.tsx';

/** What an entry was and how it went, in words. */
export function EntryFacts({ entry }: { readonly entry: JournalEntry }): JSX.Element {
  const texts = useTexts();
  const style = useTimeStyle();
  return (
    <>
      <p className="entry-line">
        <span className="entry-method">{entry.method}</span>
        <span className="entry-path">{entry.path}</span>
      </p>
      <dl className="entry-facts">
        <Fact name={texts.status}>
          <OutcomeChip entry={entry} />
          {entry.errcode !== null && entry.status !== null && (
            <span className="entry-status">HTTP {entry.status}</span>
          )}
        </Fact>
        <Fact
          name={texts.direction}
        >{`${texts.kinds[entry.kind]} · ${texts.directions[entry.direction]}`}</Fact>
        <Fact name={texts.time}>{fullTime(style, entry.time)}</Fact>
        {entry.duration_ms !== null && <Fact name={texts.took}>{duration(entry.duration_ms)}</Fact>}
      </dl>
      <Advice entry={entry} />
      <Notes entry={entry} />
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Advice({ entry }: { readonly entry: JournalEntry }): JSX.Element | null {
  const texts = useTexts();
  const pick = usePick();
  const advice = entry.detail?.advice ?? null;
  if (advice === null) return null;
  return (
    <div className="advice">
      <p className="advice-meaning">{pick(advice.meaning)}</p>
      <p>{pick(advice.advice)}</p>
      {advice.help !== '' && (
        <a className="link" href={advice.help} target="_blank" rel="noreferrer">
          {texts.help}
        </a>
      )}
    </div>
  );
}

function Notes({ entry }: { readonly entry: JournalEntry }): JSX.Element | null {
  const texts = useTexts();
  const pick = usePick();
  if (entry.notes.length === 0) return null;
  return (
    <ul className="entry-notes" aria-label={texts.notes}>
      {entry.notes.map((note, index) => (
        <li key={index}>
          <span className={`note note-${note.kind}`}>
            {note.kind === 'cut' && <Icon name="scissors" size={12} />}
            {texts.noteKinds[note.kind]}
          </span>
          {pick(note.text)}
        </li>
      ))}
    </ul>
  );
}
