import { memo } from 'react';
import type { JSX } from 'react';
import type { CorpView, JournalEntry } from '@wecomkit/sandbox/control';
import { usePick, useTexts, useTimeStyle } from '../texts/use-texts.ts';
import { duration, preciseTime } from '../time/format-time.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon.tsx';
import { OutcomeChip } from './outcome-chip.tsx';

export interface TimelineRowProps {
  readonly entry: JournalEntry;
  readonly corp: CorpView | null;
  /** Points from the top of the list. */
  readonly top: number;
  readonly isOpened: boolean;
  readonly onOpen: (id: number) => void;
}

const directions: Readonly<Record<JournalEntry['direction'], IconName>> = {
  in: 'incoming',
  out: 'outgoing',
  inside: 'inside',
};

export const TimelineRow = memo(function TimelineRow(props: TimelineRowProps): JSX.Element {
  const { entry, corp, top, isOpened, onOpen } = props;
  const texts = useTexts();
  const pick = usePick();
  const style = useTimeStyle();
  return (
    <button
      type="button"
      className={`entry entry-${entry.outcome}`}
      style={{ transform: `translateY(${top}px)` }}
      aria-current={isOpened ? 'true' : undefined}
      onClick={() => onOpen(entry.id)}
    >
      <span className={`entry-kind kind-${entry.kind}`} title={texts.directions[entry.direction]}>
        <Icon
          name={
            entry.kind === 'retry' ? 'again' : entry.kind === 'fault' ? 'bolt' : directions[entry.direction]
          }
          size={16}
        />
        <span className="sr-only">{texts.kinds[entry.kind]}</span>
      </span>
      <span className="entry-text">
        <span className="entry-top">
          <span className="entry-operation">{entry.operation}</span>
          <span className="entry-app">{partyName(corp, entry)}</span>
        </span>
        <span className="entry-summary">
          {entry.notes.map((note, index) => (
            <span key={index} className={`note note-${note.kind}`} title={pick(note.text)}>
              {note.kind === 'cut' && <Icon name="scissors" size={12} />}
              {texts.noteKinds[note.kind]}
            </span>
          ))}
          {pick(entry.summary)}
        </span>
      </span>
      <span className="entry-side">
        <OutcomeChip entry={entry} />
        <span className="entry-times">
          <time>{preciseTime(style, entry.time)}</time>
          {entry.duration_ms !== null && <span>{duration(entry.duration_ms)}</span>}
        </span>
      </span>
    </button>
  );
});

/** The application or the bot that it concerns. */
function partyName(corp: CorpView | null, { agentid, aibotid }: JournalEntry): string {
  if (aibotid !== undefined) return corp?.aibots.find((bot) => bot.aibotid === aibotid)?.name ?? aibotid;
  if (agentid === null) return '';
  return corp?.applications.find((application) => application.agentid === agentid)?.name ?? String(agentid);
}
