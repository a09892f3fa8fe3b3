import { sealDelivery } from '@wecomkit/sdk/callback';
import type { CallbackContext } from '../callbacks/callback-context.ts';
import { type AttemptNotes, sendRecorded } from '../callbacks/send-recorded.ts';
import type { Attempt } from '../callbacks/send-request.ts';
import { sealOptions, withQuery, type Target } from '../callbacks/target.ts';
import { maxPictureFrameBytes } from '../rules/policy.ts';
import { saidOfBot } from './bot-failure.ts';
import type { BotCallback } from './occasion.ts';

export interface PushAttempt {
  readonly attempt: Attempt;
  /** Of the journal's entry. */
  readonly id: number;
  /** The answer has to repeat it. */
  readonly nonce: string;
}

const headers = { 'content-type': 'application/json; charset=utf-8' };

/** Sends a callback to a bot's server once, sealed as JSON. */
export async function attemptPush(
  context: CallbackContext,
  target: Target,
  { bot: { corpid, aibotid }, operation, summary, body: plain }: BotCallback,
  options: AttemptNotes,
  onEntry: (id: number) => void,
): Promise<PushAttempt> {
  const seal = sealOptions(context);
  const decrypted = JSON.stringify(plain);
  const { query, body } = sealDelivery(decrypted, { ...seal, format: 'json' }, target.cipher);
  const recorded = {
    ...options,
    named: { operation, summary, agentid: null, aibotid, corpid },
    url: withQuery(target.url, query),
    headers,
    body,
    decrypted,
    maxBytes: maxPictureFrameBytes,
    words: saidOfBot,
  };
  const { attempt, entry } = await sendRecorded(context, recorded, onEntry);
  return { attempt, id: entry.id, nonce: seal.nonce };
}
