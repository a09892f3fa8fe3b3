import type { Operation } from '@wecomkit/sdk/catalog';
import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '@wecomkit/sdk/host';
import { itemMembers, shapeOf, simpleMembers, type Shape } from './shape.ts';

/** How much of a wide answer is kept. */
export type OutputMode = 'simplified' | 'raw' | { readonly fields: readonly string[] };

/** The JSON of the items that an answer becomes. Members that the declaration does not know stay, unless simplified. */
export function toItems(operation: Operation, answer: unknown, mode: OutputMode = 'raw'): IDataObject[] {
  const shape = shapeOf(operation);
  if (shape.kind === 'deleted') return [{ deleted: true }];
  return rowsOf(shape, answer).map((row) => keep(shape, row, mode, operation.retry === 'read'));
}

function rowsOf({ kind, member }: Shape, answer: unknown): readonly unknown[] {
  if (!isRecord(answer) || member === undefined) return [answer];
  const inner = answer[member];
  if (kind === 'rows') return Array.isArray(inner) ? inner : [];
  return [inner];
}

function keep(shape: Shape, row: unknown, mode: OutputMode, isRead: boolean): IDataObject {
  if (!isRecord(row)) return {};
  const names = namesOf(shape, mode, row, isRead);
  return Object.fromEntries(names.filter((name) => name in row).map((name) => [name, toData(row[name])]));
}

function namesOf(shape: Shape, mode: OutputMode, row: object, isRead: boolean): readonly string[] {
  if (mode === 'simplified') return simpleMembers(shape);
  if (mode !== 'raw') return itemMembers(shape).filter((name) => mode.fields.includes(name));
  // Of what was read the code says nothing: it is 0.
  return Object.keys(row).filter((name) => !isRead || (name !== 'errcode' && name !== 'errmsg'));
}

/** What came out of JSON is data. */
export function toData(value: unknown): IDataObject[string] {
  return value as IDataObject[string];
}
