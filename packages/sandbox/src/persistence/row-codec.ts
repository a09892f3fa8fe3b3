import { isObject } from '../wire/json-object.ts';

/** A row as it lies in the file: bytes beside the JSON, which cannot hold them. */
export interface StoredRow {
  readonly json: string;
  readonly content: Uint8Array | null;
}

/** Files have their bytes in `content`; no other row has bytes. */
export function encodeRow(row: unknown): StoredRow {
  if (!isObject(row) || !(row['content'] instanceof Uint8Array))
    return { json: JSON.stringify(row), content: null };
  const { content, ...rest } = row;
  return { json: JSON.stringify(rest), content };
}

/** @throws SyntaxError */
export function decodeRow({ json, content }: StoredRow): unknown {
  const row: unknown = JSON.parse(json);
  return content !== null && isObject(row) ? { ...row, content } : row;
}
