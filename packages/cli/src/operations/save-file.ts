import type { DownloadedFile } from '@wecomkit/sdk';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Context } from '../context.ts';
import { note } from '../output/print.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Saves a download under a path, or on standard output for `-` and in a pipe. Without a path it gets the name that
 * came with it, in this folder, unless there is such a file already.
 */
export async function saveFile(file: unknown, target: string | undefined, context: Context): Promise<void> {
  const { io, texts } = context;
  if (!isDownload(file)) throw new TypeError('the answer is no file');
  const bytes = await file.bytes();
  if (target === '-' || (target === undefined && io.stdout.isTTY !== true)) {
    io.stdout.write(bytes);
    return;
  }
  // The name comes from outside: it may not lead to other folders.
  const path = target ?? (basename(file.filename ?? '').replaceAll('\\', '_') || 'download');
  await writeNew(path, bytes, target !== undefined, context);
  note(context, texts.commands.call.saved(path, bytes.length));
}

async function writeNew(
  path: string,
  bytes: Uint8Array,
  overwrites: boolean,
  { texts }: Context,
): Promise<void> {
  try {
    await writeFile(path, bytes, { flag: overwrites ? 'w' : 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new UsageError(texts.operation.fileExists(path));
    }
    throw error;
  }
}

function isDownload(file: unknown): file is DownloadedFile {
  return typeof file === 'object' && file !== null && 'bytes' in file;
}
