import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { InstalledN8n } from './install-n8n.ts';

/** One execution as n8n stored it. */
export interface StoredExecution {
  readonly id: number;
  readonly status: string;
  /** JSON of the items that the last run of a node gave. */
  readonly output: (node: string) => readonly Record<string, unknown>[];
  /** What n8n keeps about the files of these items. */
  readonly binary: (node: string) => readonly Readonly<Record<string, Readonly<Record<string, unknown>>>>[];
  readonly error: string | undefined;
}

/** Reads n8n's database beside it. */
export interface StoredExecutions {
  /** The newest first. */
  readonly of: (workflowId: string) => readonly StoredExecution[];
  /** Everything that is stored of all of them, as text. */
  readonly text: () => string;
}

interface Row {
  readonly id: number;
  readonly status: string;
  readonly data: string;
}

const query = `select e.id, e.status, d.data from execution_entity e
  join execution_data d on d.executionId = e.id where e.workflowId = ? order by e.id desc`;

export async function openExecutions({ folder }: InstalledN8n, data: string): Promise<StoredExecutions> {
  // n8n writes execution data in this library's form.
  const path = join(folder, 'node_modules', 'flatted', 'esm', 'index.js');
  const flatted: { readonly parse: (text: string) => unknown } = await import(pathToFileURL(path).href);
  const read = (sql: string, ...given: string[]): readonly object[] => {
    const database = new DatabaseSync(join(data, '.n8n', 'database.sqlite'), { readOnly: true });
    try {
      return database.prepare(sql).all(...given);
    } finally {
      database.close();
    }
  };
  return {
    of: (workflowId) =>
      (read(query, workflowId) as readonly Row[]).map((row) => toExecution(row, flatted.parse)),
    text: () => JSON.stringify(read('select data from execution_data')),
  };
}

function toExecution({ id, status, data }: Row, parse: (text: string) => unknown): StoredExecution {
  const { resultData } = Object(parse(data));
  const itemsOf = (node: string): readonly object[] => {
    const last = Object(resultData.runData[node]?.at(-1));
    const items: readonly unknown[] = Object.values(Object(last.data)).flat(2);
    return items.filter(Boolean).map(Object);
  };
  return {
    id,
    status,
    error: resultData.error?.message,
    output: (node) => itemsOf(node).map((item) => Object(item).json),
    binary: (node) => itemsOf(node).map((item) => Object(item).binary ?? {}),
  };
}
