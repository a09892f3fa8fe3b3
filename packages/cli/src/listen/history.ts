import { closeSync, fstatSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { EnvelopeFormat } from '@wecomkit/sdk/callback';
import type { Context } from '../context.ts';
import { isRecord } from '../options/members.ts';
import { UsageError } from '../usage-error.ts';
import type { Delivery } from './delivery.ts';

/** What was delivered, by number. */
export interface History extends Disposable {
  /** Gives a delivery its number and keeps it. */
  readonly add: (delivery: Omit<Delivery, 'number'>) => Delivery;
  readonly find: (number: number) => Delivery | undefined;
  /** Oldest first. */
  readonly all: () => readonly Delivery[];
}

/** So many can be sent again while `listen` runs; the file keeps all. */
const kept = 1000;

/**
 * A history in memory and, with a path, in a file that grows: what was there before keeps its numbers.
 * @throws UsageError when others may read the file (it holds what members wrote), or when it is not ours
 */
export function openHistory(path: string | undefined, context: Context): History {
  const file = path === undefined ? undefined : openFile(path, context);
  const deliveries = new Map<number, Delivery>();
  let last = 0;
  const keep = (delivery: Delivery): void => {
    deliveries.set(delivery.number, delivery);
    last = Math.max(last, delivery.number);
    for (const oldest of deliveries.keys()) {
      if (deliveries.size <= kept) break;
      deliveries.delete(oldest);
    }
  };
  for (const delivery of file?.deliveries ?? []) keep(delivery);
  return {
    add(given) {
      const delivery = { number: last + 1, ...given };
      keep(delivery);
      file?.append(delivery);
      return delivery;
    },
    find: (number) => deliveries.get(number),
    all: () => [...deliveries.values()],
    [Symbol.dispose]: () => file?.close(),
  };
}

/** The deliveries of a file. @throws UsageError when it cannot be read, or is not ours */
export function readHistory(path: string, context: Context): readonly Delivery[] {
  return readLines(readText(path, context), path, context);
}

interface HistoryFile {
  readonly deliveries: readonly Delivery[];
  readonly append: (delivery: Delivery) => void;
  readonly close: () => void;
}

function openFile(path: string, context: Context): HistoryFile {
  const descriptor = openPrivate(path, context);
  const text = readText(path, context);
  // A process that was killed may have left half a line.
  let start = text === '' || text.endsWith('\n') ? '' : '\n';
  return {
    deliveries: readLines(text, path, context),
    append(delivery) {
      // At once and in one piece: a delivery that was shown is in the file whatever happens next.
      writeSync(descriptor, `${start}${JSON.stringify(delivery)}\n`);
      start = '';
    },
    close: () => closeSync(descriptor),
  };
}

function openPrivate(path: string, { texts }: Context): number {
  const { historyIsOpen } = texts.commands.listen.mistakes;
  const descriptor = attempt(path, texts, () => openSync(path, 'a', 0o600));
  // Windows has no such bits; there the user's folder is closed to others.
  if (process.platform === 'win32' || (fstatSync(descriptor).mode & 0o077) === 0) return descriptor;
  closeSync(descriptor);
  throw new UsageError(historyIsOpen(path), [`chmod 600 ${path}`]);
}

function readText(path: string, { texts }: Context): string {
  return attempt(path, texts, () => readFileSync(path, 'utf8'));
}

function attempt<Result>(path: string, { sources }: Context['texts'], work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    throw new UsageError(sources.unreadable(path, sources.reasons[code] ?? code));
  }
}

function readLines(text: string, path: string, { texts }: Context): readonly Delivery[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const found = lines.map(parseDelivery);
  if (found.length > 0 && found[0] === undefined) {
    throw new UsageError(texts.commands.listen.mistakes.notHistory(path));
  }
  // Half a line is the end of what a process that was killed wrote.
  return found.filter((delivery) => delivery !== undefined);
}

const formats: readonly EnvelopeFormat[] = ['xml', 'json'];

function parseDelivery(line: string): Delivery | undefined {
  const members = parse(line);
  if (!isRecord(members)) return undefined;
  const { number, time, kind, agentid, repeats, plaintext } = members;
  const format = formats.find((one) => one === members['format']);
  if (typeof number !== 'number' || typeof plaintext !== 'string' || !format) return undefined;
  return {
    number,
    time: String(time),
    kind: String(kind),
    format,
    ...(typeof agentid === 'number' ? { agentid } : {}),
    ...(typeof repeats === 'number' ? { repeats } : {}),
    plaintext,
  };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
