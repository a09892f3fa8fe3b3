import { useState } from 'react';
import type { CSSProperties, JSX } from 'react';
import type { JournalEntry } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { EntryActions } from './entry-actions.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { EntryWire } from './entry-wire.tsx';
import { ResizeHandle } from './resize-handle.tsx';
import { useEntry } from './use-entry.ts';

export interface EntryDetailsProps {
  readonly id: number;
  readonly onClose: () => void;
}

/** Share of the inspector's height, in hundredths. */
const startHeight = 58;

/** One entry of the journal, with everything that went over the wire. */
export function EntryDetails({ id, onClose }: EntryDetailsProps): JSX.Element {
  const texts = useTexts();
  const [showsSecrets, setShowsSecrets] = useState(false);
  const [view, setView] = useState<'pretty' | 'raw'>('pretty');
  const [height, setHeight] = useState(startHeight);
  const { status, entry } = useEntry(id, showsSecrets);
  const style: CSSProperties = { flexBasis: `${height}%` };
  const views = [
    { value: 'pretty', text: texts.pretty },
    { value: 'raw', text: texts.raw },
  ] as const;
  return (
    <section className="details-pane" style={style} aria-label={texts.entry(id)}>
      <ResizeHandle value={height} onChange={setHeight} />
      <header className="details-pane-head">
        <h3>{entry === null ? texts.entry(id) : entry.operation}</h3>
        <Segmented label={texts.view} value={view} options={views} onChange={setView} />
        <button type="button" className="tool" aria-label={texts.close} onClick={onClose}>
          <Icon name="close" size={18} />
        </button>
      </header>
      <div className="details-pane-body" tabIndex={0} role="region" aria-label={texts.details}>
        {status === 'gone' && <p className="timeline-state">{texts.entryGone}</p>}
        {status === 'loading' && <p className="timeline-state">{texts.loading}</p>}
        {entry !== null && (
          <Opened
            entry={entry}
            isRaw={view === 'raw'}
            showsSecrets={showsSecrets}
            onSecrets={() => setShowsSecrets(!showsSecrets)}
          />
        )}
      </div>
    </section>
  );
}

interface OpenedProps {
  readonly entry: JournalEntry;
  readonly isRaw: boolean;
  readonly showsSecrets: boolean;
  readonly onSecrets: () => void;
}

function Opened({ entry, isRaw, showsSecrets, onSecrets }: OpenedProps): JSX.Element {
  const texts = useTexts();
  return (
    <>
      <EntryFacts entry={entry} />
      <div className="entry-tools">
        <EntryActions entry={entry} />
        <button type="button" className="button-small" aria-pressed={showsSecrets} onClick={onSecrets}>
          <Icon name={showsSecrets ? 'lock' : 'eye'} size={16} />
          <span>{showsSecrets ? texts.hideSecrets : texts.showSecrets}</span>
        </button>
      </div>
      {entry.detail !== undefined && <EntryWire entry={entry} detail={entry.detail} isRaw={isRaw} />}
    </>
  );
}
