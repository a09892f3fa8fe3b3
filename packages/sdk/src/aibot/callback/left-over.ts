import { settleWithin } from '../../callback/settle-within.ts';
import type { AiBotReply } from '../reply/reply-types.ts';
import { carryOver, endedHere } from '../stream/carry-over.ts';
import type { AiBotSnapshot } from '../transport.ts';
import type { BotContext } from './bot-context.ts';
import type { ShownRecord } from './stream-records.ts';

/**
 * Waits until WeCom has asked for the last state of a stream, and where it does not, or has ended the stream before,
 * gives what the member has not seen.
 */
export async function leftOver(
  last: AiBotSnapshot,
  endsAt: number,
  { records, now, sleep, pollPatienceMs }: BotContext,
): Promise<readonly AiBotReply[]> {
  const finished = records.untilFinished(last.id);
  try {
    const before = await records.shown(last.id);
    if (!before?.finish && now() < endsAt) await settleWithin(finished.done, pollPatienceMs, sleep);
  } finally {
    finished.cancel();
  }
  const shown = await records.shown(last.id);
  // A poll that comes after all ends the stream where it stands, or the text would be there twice.
  if (!shown?.finish)
    await records.write({ id: last.id, content: endedHere(shown?.content ?? ''), finish: true }, endsAt);
  return unseen(last, shown);
}

function unseen(last: AiBotSnapshot, shown: ShownRecord | undefined): readonly AiBotReply[] {
  const { content, msg_item, template_card } = last;
  return repliesOf({
    content: restOf(content, shown?.content ?? ''),
    msg_item: shown?.hasPictures ? undefined : msg_item,
    template_card: shown?.hasCard ? undefined : template_card,
  });
}

/** What follows on what was seen, in what was open there; all of it when another text took its place. */
function restOf(content: string, seen: string): string {
  // A bubble that overflows ends at a good seam, which may lie before what was seen already.
  if (seen.startsWith(content)) return '';
  if (!content.startsWith(seen)) return content;
  const rest = content.slice(seen.length);
  return rest.trim() === '' ? '' : carryOver(seen, rest);
}

/** A bubble as replies that can be sent one by one. */
export function repliesOf({
  content,
  feedback,
  msg_item,
  template_card,
}: Pick<AiBotSnapshot, 'content' | 'feedback' | 'msg_item' | 'template_card'>): readonly AiBotReply[] {
  const text = { content, ...(feedback && { feedback }) };
  return [
    ...(content === '' ? [] : [{ msgtype: 'stream', stream: text } as const]),
    ...(msg_item ? [{ msgtype: 'stream', stream: { content: '', msg_item } } as const] : []),
    ...(template_card ? [{ msgtype: 'template_card', template_card } as const] : []),
  ];
}
