import type { Operation } from '../../operation.ts';
import { getResult } from '../../operations/export/get-result.ts';
import type { ExportFile, StartedJob } from '../../operations/named.gen.ts';
import { JobError } from '../jobs/job-error.ts';
import { type JobContext, type JobOptions, runJob } from '../jobs/run-job.ts';
import { decryptChunks } from './decrypt-chunks.ts';
import { download } from './download.ts';
import { type ExportKey, randomExportKey, readExportKey } from './export-key.ts';
import { jsonRows } from './json-rows.ts';

/** What every export takes. */
export interface ExportSettings {
  readonly encoding_aeskey?: string | undefined;
  readonly block_size?: number | undefined;
}

interface KeyedSettings extends ExportSettings {
  readonly encoding_aeskey: string;
}

/**
 * Starts an export, waits for it, and gives the rows of its files one after the other. One piece of one file is held
 * at a time. Departments of a tag, plain numbers in the file, become `{ partyid }`. A key is made up unless one is given.
 */
export async function* exportRows(
  context: JobContext,
  operation: Operation<unknown, StartedJob>,
  settings: ExportSettings = {},
  options: JobOptions = {},
): AsyncGenerator<unknown, void, undefined> {
  const input = withKey(settings);
  const { jobid, answer } = await runJob(context, operation, getResult, input, options);
  const key = await readExportKey(input.encoding_aeskey);
  for (const file of answer.data_list ?? []) {
    const texts = decodeFile(key, download(context, operation.name, file, options));
    try {
      for await (const { row } of jsonRows(texts)) yield typeof row === 'number' ? { partyid: row } : row;
    } catch (cause) {
      throw isDamage(cause) ? damaged(operation.name, jobid, file, cause) : cause;
    }
  }
}

/** The settings with a key: the caller's, or one made up for this export alone. */
function withKey(settings: ExportSettings): KeyedSettings {
  return { ...settings, encoding_aeskey: settings.encoding_aeskey ?? randomExportKey() };
}

async function* decodeFile(
  key: ExportKey,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const plain of decryptChunks(key, chunks)) yield decoder.decode(plain, { stream: true });
  yield decoder.decode();
}

/** What decryption, decoding and parsing throw when the bytes are not those that WeCom encrypted. */
function isDamage(cause: unknown): cause is Error {
  return cause instanceof RangeError || cause instanceof SyntaxError || cause instanceof TypeError;
}

function damaged(operation: string, jobid: string, { size }: ExportFile, cause: Error): JobError {
  const reason = `a file of ${size} bytes cannot be read: ${cause.message}`;
  return new JobError(operation, { jobid, reason, cause });
}
