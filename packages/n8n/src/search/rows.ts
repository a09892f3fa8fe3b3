import type { INodeListSearchItems } from 'n8n-workflow';
import { isRecord } from '@wecomkit/sdk/host';

type Row = Readonly<Record<string, unknown>>;

/** The rows of a list in an answer. */
export function rowsAt(answer: unknown, member: string): readonly Row[] {
  const rows = isRecord(answer) ? answer[member] : undefined;
  return Array.isArray(rows) ? rows.filter((row) => isRecord(row)) : [];
}

/** A row as an entry of the list: the name, and the id that tells namesakes apart. */
export function toEntry(row: Row, id: string, name: string): INodeListSearchItems {
  const value = String(row[id] ?? '');
  const label = String(row[name] ?? '');
  return { name: label === '' ? value : `${label} (${value})`, value };
}

/** Whether an entry has what was typed in its name or its id. */
export function fits({ name }: INodeListSearchItems, filter: string): boolean {
  return name.toLowerCase().includes(filter.toLowerCase());
}
