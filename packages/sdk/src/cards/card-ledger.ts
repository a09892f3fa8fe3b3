import type { Connection } from '../connection/connection.ts';
import type { CardErrorReason } from '../errors/index.ts';
import {
  addCode,
  type CardRecipients,
  type CardRecord,
  giveBack,
  newRecord,
  takeCode,
} from './card-record.ts';
import { type CardStore, memoryCardStore } from './card-store.ts';

/** A code to use once, or why there is none. */
export type Taken = { readonly response_code: string } | CardErrorReason;

/** The cards of one application in a store; each step is finished before another one of the same card begins. */
export interface CardLedger {
  add(
    task_id: string,
    response_code: string,
    expiresAt: number,
    sent?: Pick<CardRecord, 'recipients' | 'msgid'>,
  ): Promise<void>;
  take(task_id: string): Promise<Taken>;
  giveBack(task_id: string, response_code: string): Promise<void>;
  recipients(task_id: string): Promise<CardRecipients | undefined>;
}

export function createLedger(
  connection: Pick<Connection, 'id'>,
  options: { readonly store: CardStore | undefined; readonly now: () => number },
): CardLedger {
  const { now, store = memoryCardStore(now) } = options;
  // Task ids are unique within an application only.
  const keyOf = async (task_id: string): Promise<string> => `${await connection.id()}#${task_id}`;
  const change = async <Result>(
    task_id: string,
    step: (record: CardRecord | undefined) => {
      readonly record?: CardRecord | undefined;
      readonly result: Result;
    },
  ): Promise<Result> => {
    const key = await keyOf(task_id);
    return store.lock(key, async () => {
      const { record, result } = step(await store.get(key));
      if (record) await store.set(key, record);
      return result;
    });
  };
  return {
    add: (task_id, response_code, expiresAt, sent = {}) =>
      change(task_id, (known = newRecord(task_id, now())) => {
        const record = addCode(known, response_code, expiresAt, now());
        return { record: { ...record, ...sent }, result: undefined };
      }),
    take: (task_id) =>
      change<Taken>(task_id, (known) => {
        const taken = known ? takeCode(known, now()) : 'unknown';
        if (typeof taken === 'string') return { result: taken };
        return { record: taken.record, result: { response_code: taken.response_code } };
      }),
    giveBack: (task_id, response_code) =>
      change(task_id, (known) => ({
        record: known && giveBack(known, response_code),
        result: undefined,
      })),
    recipients: async (task_id) => (await store.get(await keyOf(task_id)))?.recipients,
  };
}
