import type { Operation } from '@wecomkit/sdk/catalog';
import { textAt } from '../src/wire/json-object.ts';
import type { ApiServer } from './api-server.ts';
import { png } from './files.ts';

type Input = Readonly<Record<string, unknown>>;

/** Sends an input in wire form as the client does, with the token of the kind that the operation needs. */
export async function callExample(api: ApiServer, operation: Operation, input: Input): Promise<Response> {
  const { method, body, fixed, path } = operation;
  const inQuery = method === 'GET' ? Object.keys(input) : (operation.query ?? []);
  const query = new URLSearchParams(inQuery.map((name) => [name, String(input[name] ?? '')]));
  const token = await tokenFor(api, operation);
  if (token !== undefined) query.set('access_token', token);
  const url = `${api.url}${path}?${query}`;
  if (method === 'GET') return await fetch(url);
  if (body === 'multipart') return await fetch(url, { method, body: formOf(operation, input) });
  const rest = Object.entries(input).filter(([name]) => !inQuery.includes(name));
  return await fetch(url, { method, body: JSON.stringify({ ...Object.fromEntries(rest), ...fixed }) });
}

async function tokenFor(api: ApiServer, { credential }: Operation): Promise<string | undefined> {
  if (credential === 'application' || credential === 'any') return await api.token(1000002);
  return credential === 'contacts' ? await api.contactsToken() : undefined;
}

/** Examples of uploads hold texts; where a picture is asked for, one takes its place. */
function formOf({ quota }: Operation, { media }: Input): FormData {
  const content = quota === 'permanent-image' ? new Uint8Array(png) : textAt(media, 'content');
  const form = new FormData();
  form.set('media', new File([content], textAt(media, 'filename')));
  return form;
}
