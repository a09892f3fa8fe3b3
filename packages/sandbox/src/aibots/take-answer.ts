import type { JournalNote, Texts } from '../control/types.ts';
import type { CallbackContext } from '../callbacks/callback-context.ts';
import { DroppedReply, dropReply } from '../callbacks/dropped-reply.ts';
import type { Target } from '../callbacks/target.ts';
import { errorText } from '../wire/errmsg.ts';
import { Refusal } from '../wire/refusal.ts';
import { applyReply, type AppliedReply } from './apply-reply.ts';
import type { BotCallback } from './occasion.ts';
import { openBotReply } from './open-bot-reply.ts';

export interface BotAnswer {
  readonly body: Uint8Array;
  /** Of the request. */
  readonly nonce: string;
  /** Of the journal's entry. */
  readonly id: number;
}

/**
 * Does what a bot's server answered, if it answered anything; what WeCom would not heed is noted in the journal.
 * Undefined when nothing came of it.
 */
export function takeAnswer(
  context: CallbackContext,
  target: Target,
  { event, operation, polled }: BotCallback,
  { body, nonce, id }: BotAnswer,
): AppliedReply | undefined {
  const { world } = context;
  try {
    const opened = openBotReply(new TextDecoder().decode(body), target.cipher, nonce);
    if (opened === undefined) return undefined;
    keepPlainText(context, id, opened.text);
    if (event.kind === 'feedback_event') refuseAny(operation);
    const applied = applyReply(world, event, opened.reply, 'callback', polled);
    addNotes(context, id, applied.notes);
    return applied;
  } catch (error) {
    addNotes(context, id, [{ kind: 'reply-dropped', text: droppedTexts(error) }]);
    return undefined;
  }
}

function refuseAny(operation: string): never {
  return dropReply(`WeCom takes no reply to ${operation}.`, `企业微信不接受对 ${operation} 的回复。`);
}

function droppedTexts(error: unknown): Texts {
  if (error instanceof DroppedReply) return error.texts;
  if (!(error instanceof Refusal)) throw error;
  const text = `${error.errcode}: ${error.text ?? errorText(error.errcode)}`;
  return { en: `The reply was refused with ${text}.`, zh: `回复被拒绝，错误码 ${text}。` };
}

function keepPlainText({ world }: CallbackContext, id: number, decrypted_answer: string): void {
  const detail = world.journal.get(id)?.detail;
  if (detail) world.journal.update(id, { detail: { ...detail, decrypted_answer } });
}

function addNotes({ world }: CallbackContext, id: number, notes: readonly JournalNote[]): void {
  const entry = world.journal.get(id);
  if (entry && notes.length > 0) world.journal.update(id, { notes: [...entry.notes, ...notes] });
}
