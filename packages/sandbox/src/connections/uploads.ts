import { createHash } from 'node:crypto';
import { aiBotUploadLimits } from '@wecomkit/sdk/catalog';
import { byteLength } from '@wecomkit/sdk/content';
import { checkBotFormat } from '../rules/media-format.ts';
import { botTooOften, undocumentedInput } from '../rules/policy.ts';
import { isExhausted, type Limit, take } from '../rules/throttle.ts';
import type { Media } from '../state/rows.ts';
import { type JsonObject, numberAt, textAt } from '../wire/json-object.ts';
import { refuse } from '../wire/refusal.ts';
import type { World } from '../world.ts';

const lifetimeMs = 30 * 60_000;
const idLength = 43;
const { minBytes, maxBytes, filenameBytes, chunkBytes, maxChunks } = aiBotUploadLimits;

/** Uploads a bot may begin (path/101463). */
const limits: readonly Limit[] = [
  { windowMs: 60_000, max: 30 },
  { windowMs: 3_600_000, max: 1000 },
];

/** A file on its way in, in up to 100 pieces. */
interface Upload {
  readonly aibotid: string;
  readonly type: Media['type'];
  readonly filename: string;
  readonly total_size: number;
  readonly total_chunks: number;
  /** Hex; empty: not checked. */
  readonly md5: string;
  readonly startedAt: number;
  readonly chunks: Map<number, Buffer>;
}

/** A file that is complete. */
export type UploadedFile = Pick<Upload, 'type' | 'filename'> & { readonly content: Uint8Array };

/** Uploads under way; they outlive connections, and belong to one bot each (path/101463). */
export interface Uploads {
  /** `aibot_upload_media_init`: answers the id. @throws Refusal */
  readonly begin: (aibotid: string, body: JsonObject) => string;
  /** `aibot_upload_media_chunk`. @throws Refusal */
  readonly add: (aibotid: string, body: JsonObject) => void;
  /** `aibot_upload_media_finish`. @throws Refusal */
  readonly finish: (aibotid: string, body: JsonObject) => UploadedFile;
  readonly clear: () => void;
}

export function createUploads(world: World): Uploads {
  const uploads = new Map<string, Upload>();

  function find(aibotid: string, body: JsonObject): Upload {
    const upload = uploads.get(textAt(body, 'upload_id'));
    // Other bots learn nothing, not even that there is one.
    if (upload?.aibotid !== aibotid || isOver(upload)) return refuse(846611);
    return upload;
  }

  function isOver({ startedAt }: Upload): boolean {
    return world.clock.now() - startedAt >= lifetimeMs;
  }

  function forgetOld(): void {
    for (const [id, upload] of uploads) if (isOver(upload)) uploads.delete(id);
  }

  return {
    begin(aibotid, body) {
      const upload = readUpload(aibotid, body, world.clock.now());
      countUpload(world, aibotid);
      forgetOld();
      const id = world.randomId(idLength);
      uploads.set(id, upload);
      return id;
    },
    add(aibotid, body) {
      addChunk(find(aibotid, body), body);
    },
    finish(aibotid, body) {
      const upload = find(aibotid, body);
      const content = assemble(upload);
      checkBotFormat(upload.type, content);
      uploads.delete(textAt(body, 'upload_id'));
      return { type: upload.type, filename: upload.filename, content };
    },
    clear: () => uploads.clear(),
  };
}

function readUpload(aibotid: string, body: JsonObject, startedAt: number): Upload {
  const type = typeOf(body);
  const filename = textAt(body, 'filename');
  const total_size = numberAt(body, 'total_size') ?? 0;
  const total_chunks = numberAt(body, 'total_chunks') ?? 0;
  if (filename === '' || byteLength(filename) > filenameBytes) refuseField('filename');
  if (!Number.isInteger(total_size)) refuseField('total_size');
  if (total_size < minBytes || total_size > maxBytes[type]) refuse(40006);
  if (!isWithin(total_chunks, 1, maxChunks)) refuseField('total_chunks');
  const md5 = textAt(body, 'md5').toLowerCase();
  return { aibotid, type, filename, total_size, total_chunks, md5, startedAt, chunks: new Map() };
}

function typeOf(body: JsonObject): Media['type'] {
  const type = body['type'];
  return type === 'file' || type === 'image' || type === 'voice' || type === 'video' ? type : refuse(846697);
}

/** The first one is number 0: what clients do and the SDK's code says; the page's sample begins with 1. */
function addChunk({ chunks, total_chunks, total_size }: Upload, body: JsonObject): void {
  const index = numberAt(body, 'chunk_index') ?? -1;
  if (!isWithin(index, 0, total_chunks - 1)) refuse(846612);
  if (chunks.has(index)) return;
  const bytes = readBase64(textAt(body, 'base64_data'));
  if (bytes.length > chunkBytes || bytes.length + sizeOf(chunks) > total_size) refuse(846613);
  chunks.set(index, bytes);
}

function readBase64(text: string): Buffer {
  if (text === '' || !/^[\w+/-]+={0,2}$/.test(text)) refuseField('base64_data');
  return Buffer.from(text, 'base64');
}

function assemble({ chunks, total_chunks, total_size, md5 }: Upload): Buffer {
  if (chunks.size < total_chunks || sizeOf(chunks) !== total_size) refuse(846616);
  const inOrder = [...chunks].sort(([one], [other]) => one - other).map(([, bytes]) => bytes);
  const content = Buffer.concat(inOrder);
  if (md5 !== '' && createHash('md5').update(content).digest('hex') !== md5) refuse(301019);
  return content;
}

function sizeOf(chunks: Upload['chunks']): number {
  let bytes = 0;
  for (const chunk of chunks.values()) bytes += chunk.length;
  return bytes;
}

function countUpload(world: World, aibotid: string): void {
  if (!world.settings.limits) return;
  const keys = limits.map((limit) => ({ key: `aibot/upload/${aibotid}/${limit.windowMs}`, limit }));
  if (keys.some(({ key, limit }) => isExhausted(world, key, limit))) refuse(botTooOften);
  for (const { key } of keys) take(world, key);
}

function isWithin(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}

function refuseField(name: string): never {
  return refuse(undocumentedInput, { text: `invalid Request Parameter, ${name} is missing or out of range` });
}
