import { isUploadFile, toFile } from '../files.ts';
import type { Operation } from '../operation.ts';

/** One HTTP request, before the token and the base address are known. */
export interface WireRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: { readonly type: string | undefined; readonly content: string | FormData } | undefined;
}

type Members = Readonly<Record<string, unknown>>;

/** Members of a GET and those that the operation names travel in the query, the rest in the body. */
export function toRequest(operation: Operation, members: Members): WireRequest {
  const { method, path, body = 'json' } = operation;
  if (method === 'GET') return { method, path, query: toQuery(members), body: undefined };
  const inQuery = operation.query;
  const [query, rest] = inQuery ? part(members, inQuery) : [{}, members];
  return { method, path, query: toQuery(query), body: body === 'json' ? jsonBody(rest) : formBody(rest) };
}

export function jsonBody(value: unknown): WireRequest['body'] {
  return { type: 'application/json', content: JSON.stringify(value) };
}

/** The runtime writes the boundary into the content type itself. */
export function formBody(members: Members): WireRequest['body'] {
  const form = new FormData();
  for (const [name, value] of Object.entries(members)) append(form, name, value);
  return { type: undefined, content: form };
}

export function toQuery(members: Members): Record<string, string> {
  return Object.fromEntries(
    Object.entries(members)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([name, value]) => [name, String(value)]),
  );
}

function append(form: FormData, name: string, value: unknown): void {
  if (isUploadFile(value)) form.append(name, toFile(value));
  else if (value instanceof Blob) form.append(name, value);
  else form.append(name, String(value));
}

function part(members: Members, names: readonly string[]): [Members, Members] {
  const entries = Object.entries(members);
  return [
    Object.fromEntries(entries.filter(([name]) => names.includes(name))),
    Object.fromEntries(entries.filter(([name]) => !names.includes(name))),
  ];
}
