import type { Member } from '../state/rows.ts';
import type { Call } from './call.ts';
import { note } from './call.ts';
import type { Cut } from './examine.ts';
import type { Recipients } from './recipients.ts';

const units = { bytes: { en: 'bytes', zh: '字节' }, chars: { en: 'characters', zh: '个字符' } } as const;

/** Marks texts that were cut: the client hears nothing of it. */
export function noteCuts(call: Call, cuts: readonly Cut[]): void {
  for (const { path, limit, unit, lost } of cuts) {
    const { en, zh } = units[unit];
    note(
      call,
      'cut',
      `${path} was cut at ${limit} ${en}; ${lost} ${en} lost.`,
      `${path} 在 ${limit} ${zh}处被截断，丢失 ${lost} ${zh}。`,
    );
  }
}

export interface Sending {
  readonly recipients: Recipients;
  readonly reached: readonly Member[];
  /** The duplicate check held it back. */
  readonly repeated: boolean;
}

/** The line of the timeline for a message, and marks for what its answer says only between the lines. */
export function notesOfSending(call: Call, { recipients, reached, repeated }: Sending): void {
  const { title } = call.operation;
  const [first] = reached;
  const who =
    reached.length === 1 && first
      ? { en: first.userid, zh: first.userid }
      : { en: `${reached.length} members`, zh: `${reached.length} 位成员` };
  call.summary = { en: `${title.en}: ${who.en}`, zh: `${title.zh}：${who.zh}` };
  if (repeated) {
    note(
      call,
      'duplicate',
      'An equal message was delivered within the interval: not delivered again.',
      '间隔内已有相同消息：不再投递。',
    );
  }
  for (const [list, ids] of Object.entries(recipients.failures)) {
    note(call, 'invalid', `${list}: ${String(ids)}`, `${list}：${String(ids)}`);
  }
}
