import type { JournalDetail, JournalEntry } from '../control/types.ts';
import type { Journal } from '../world.ts';

export interface JournalOptions {
  /** The oldest entries go first. */
  readonly maxEntries: number;
  /** Together, the bodies that are kept; the oldest entries go first. Characters. */
  readonly maxCharacters: number;
  /** Told of every new and every completed entry. */
  readonly onChange: (entry: JournalEntry) => void;
}

/** A journal in memory. Ids start at 1 and go on after `clear`, so that an id always means the same entry. */
export function createJournal({ maxEntries, maxCharacters, onChange }: JournalOptions): Journal {
  const entries = new Map<number, JournalEntry>();
  let lastId = 0;
  // Ids follow each other. Asking the map for its first key gets slow where many were deleted.
  let oldestId = 1;
  let characters = 0;

  function dropOldest(): void {
    while (entries.size > maxEntries || (characters > maxCharacters && entries.size > 1)) {
      characters -= sizeOf(entries.get(oldestId)?.detail);
      entries.delete(oldestId);
      oldestId += 1;
    }
  }

  function put(entry: JournalEntry): void {
    characters += sizeOf(entry.detail) - sizeOf(entries.get(entry.id)?.detail);
    entries.set(entry.id, entry);
    dropOldest();
    onChange(entry);
  }

  return {
    add(content) {
      lastId += 1;
      const entry = { ...content, id: lastId };
      put(entry);
      return entry;
    },
    update(id, change) {
      const entry = entries.get(id);
      // It may have been cleared away while it was waiting.
      if (entry) put({ ...entry, ...change });
    },
    get: (id) => entries.get(id),
    entries: () => [...entries.values()],
    clear() {
      entries.clear();
      oldestId = lastId + 1;
      characters = 0;
    },
  };
}

function sizeOf(detail: JournalDetail | undefined): number {
  if (detail === undefined) return 0;
  const { request, answer, decrypted, decrypted_answer } = detail;
  const texts = [request.body, answer?.body, decrypted, decrypted_answer];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}
