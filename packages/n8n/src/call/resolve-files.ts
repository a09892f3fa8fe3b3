import { createHash } from 'node:crypto';
import type { Operation } from '@wecomkit/sdk/catalog';
import type { IExecuteFunctions } from 'n8n-workflow';
import { isBinaryInput, type BinaryInput } from '../form/binary-input.ts';
import { isRecord } from '@wecomkit/sdk/host';
import { declared } from '../surface/families.ts';
import { callOperation } from './call-operation.ts';
import type { Connection } from './connection.ts';

/** A file as the SDK uploads it. */
interface FilePart {
  readonly filename: string;
  readonly content: Uint8Array;
  readonly contentType: string;
}

/**
 * An input with its files in place: read, and where the message wants an id, uploaded first.
 * @throws NodeOperationError when the item has no such binary field, WeComError when the upload fails
 */
export async function resolveFiles(
  connection: Connection,
  context: IExecuteFunctions,
  itemIndex: number,
  input: unknown,
): Promise<unknown> {
  const resolve = async (value: unknown): Promise<unknown> => {
    if (isBinaryInput(value)) return place(connection, value, await readPart(context, itemIndex, value));
    if (Array.isArray(value)) return inOrder(value, resolve);
    if (!isRecord(value)) return value;
    const names = Object.keys(value);
    const values = await inOrder(Object.values(value), resolve);
    return Object.fromEntries(names.map((name, index) => [name, values[index]]));
  };
  return resolve(input);
}

/** One upload after the other: several at a time meet the limit of concurrent calls (45033). */
async function inOrder(
  values: readonly unknown[],
  resolve: (value: unknown) => Promise<unknown>,
): Promise<unknown[]> {
  const resolved: unknown[] = [];
  for (const value of values) resolved.push(await resolve(value));
  return resolved;
}

async function readPart(
  context: IExecuteFunctions,
  itemIndex: number,
  { field }: BinaryInput,
): Promise<FilePart> {
  const { fileName, mimeType, fileExtension } = context.helpers.assertBinaryData(itemIndex, field);
  const content = await context.helpers.getBinaryDataBuffer(itemIndex, field);
  const filename = fileName ?? `${field}.${fileExtension ?? 'bin'}`;
  return { filename, content: new Uint8Array(content), contentType: mimeType };
}

async function place(connection: Connection, { use, type }: BinaryInput, part: FilePart): Promise<unknown> {
  if (use === 'file') return part;
  if (use === 'inline') return inlinePicture(part);
  const answer = await callOperation(connection, uploadOf(connection), { type, media: part });
  return isRecord(answer) ? answer['media_id'] : undefined;
}

/** Ids of a robot's uploads are good for that robot alone (path/99110). */
function uploadOf({ credentialType }: Connection): Operation {
  return declared(credentialType === 'weComRobotApi' ? 'webhook.uploadMedia' : 'media.upload');
}

/** The MD5 is that of the bytes, before Base64 (path/99110). */
function inlinePicture({ content }: FilePart): { readonly base64: string; readonly md5: string } {
  return {
    base64: Buffer.from(content).toString('base64'),
    md5: createHash('md5').update(content).digest('hex'),
  };
}
