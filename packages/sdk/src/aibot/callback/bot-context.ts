import type { Front } from '../../callback/answer-incoming.ts';
import type { SeenStore } from '../../callback/seen-store.ts';
import type { Sleep } from '../../callback/sleep.ts';
import type { AiBotCallbackOptions } from './callback-options.ts';
import type { StreamRecords } from './stream-records.ts';

/** The settings of a bot's callback with their defaults filled in. */
export interface BotContext
  extends
    Pick<
      AiBotCallbackOptions,
      'bot' | 'aibotid' | 'encodingAESKey' | 'thinking' | 'onError' | 'onLateReply' | 'fetch'
    >,
    Omit<Front, 'onError'> {
  readonly deadlineMs: number;
  readonly streamLimitMs: number;
  readonly pollPatienceMs: number;
  readonly seen: SeenStore;
  readonly records: StreamRecords;
  readonly sleep: Sleep;
}
