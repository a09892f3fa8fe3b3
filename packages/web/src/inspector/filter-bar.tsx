import { useMemo } from 'react';
import type { JSX } from 'react';
import type { CorpView, JournalEntry } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { operationsIn } from './entry-filter.ts';
import type { EntryFilter } from './entry-filter.ts';

export interface FilterBarProps {
  readonly entries: readonly JournalEntry[];
  readonly corp: CorpView | null;
  readonly filter: EntryFilter;
  readonly onChange: (filter: EntryFilter) => void;
}

const outcomes: readonly JournalEntry['outcome'][] = ['ok', 'error', 'waiting', 'dropped'];
const kinds: readonly JournalEntry['kind'][] = ['call', 'callback', 'retry', 'drop', 'fault'];

export function FilterBar({ entries, corp, filter, onChange }: FilterBarProps): JSX.Element {
  const texts = useTexts();
  const operations = useMemo(() => operationsIn(entries), [entries]);
  return (
    <div className="filters" role="search" aria-label={texts.filter}>
      <label className="search-field">
        <Icon name="search" size={16} />
        <input
          type="search"
          value={filter.search}
          placeholder={texts.search}
          aria-label={texts.search}
          onChange={(event) => onChange({ ...filter, search: event.currentTarget.value })}
        />
      </label>
      <select
        aria-label={texts.allApplications}
        value={filter.party}
        onChange={(event) => onChange({ ...filter, party: event.currentTarget.value })}
      >
        <option value="">{texts.allApplications}</option>
        {corp?.applications.map((application) => (
          <option key={application.agentid} value={`app:${application.agentid}`}>
            {application.name}
          </option>
        ))}
        {corp?.aibots.map((bot) => (
          <option key={bot.aibotid} value={`aibot:${bot.aibotid}`}>
            {bot.name}
          </option>
        ))}
      </select>
      <select
        aria-label={texts.allOperations}
        value={filter.operation}
        onChange={(event) => onChange({ ...filter, operation: event.currentTarget.value })}
      >
        <option value="">{texts.allOperations}</option>
        {operations.map((operation) => (
          <option key={operation}>{operation}</option>
        ))}
      </select>
      <select
        aria-label={texts.allOutcomes}
        value={filter.outcome}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...filter, outcome: outcomes.find((outcome) => outcome === value) ?? '' })
        }
      >
        <option value="">{texts.allOutcomes}</option>
        {outcomes.map((outcome) => (
          <option key={outcome} value={outcome}>
            {texts.outcomes[outcome]}
          </option>
        ))}
      </select>
      <KindToggles filter={filter} onChange={onChange} />
    </div>
  );
}

function KindToggles({ filter, onChange }: Pick<FilterBarProps, 'filter' | 'onChange'>): JSX.Element {
  const texts = useTexts();
  const toggle = (kind: JournalEntry['kind']): void => {
    const chosen = new Set(filter.kinds);
    if (!chosen.delete(kind)) chosen.add(kind);
    onChange({ ...filter, kinds: chosen });
  };
  return (
    <div className="kind-toggles">
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className={`kind-toggle kind-${kind}`}
          aria-pressed={filter.kinds.has(kind)}
          onClick={() => toggle(kind)}
        >
          {texts.kinds[kind]}
        </button>
      ))}
    </div>
  );
}
