import { ApiError } from '../../errors/index.ts';
import { AiBotConnectionError } from './connection-error.ts';
import type { Incoming } from './incoming.ts';
import type { Link } from './link.ts';

/** How an answer is written. */
interface Writing {
  /** Writing it twice shows it once. */
  readonly isRepeatable: boolean;
  readonly attempts?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

// The time is over, or WeCom does not know the message any more.
const gone: ReadonlySet<number> = /* @__PURE__ */ new Set([846604, 846605]);

/** Writes an answer under the `req_id` of its event. @throws what `Link.request` throws */
export async function respond(
  { event, req_id }: Incoming,
  body: object,
  link: Link,
  writing: Writing,
): Promise<void> {
  const operation = 'aibot.respond';
  await link.request({ cmd: commandFor(body, event.kind), operation, req_id, body: () => body, ...writing });
}

function commandFor(body: object, kind: string): string {
  if ('response_type' in body) return 'aibot_respond_update_msg';
  // A text is taken as a welcome only.
  const isWelcome = kind === 'aibot.event.enter_chat' || ('msgtype' in body && body.msgtype === 'text');
  return isWelcome ? 'aibot_respond_welcome_msg' : 'aibot_respond_msg';
}

/** Whether WeCom does not take an answer to this message any more. */
export function isGone(error: unknown): boolean {
  return error instanceof ApiError && gone.has(error.errcode);
}

/** Sends what cannot be an answer any more as a message of its own. */
export async function sendInstead({ event }: Incoming, body: object, link: Link): Promise<void> {
  const chatid = event.chatid ?? event.from.userid;
  if (chatid === '') throw late(event.kind, 'and there is nobody to send it to instead');
  const chat_type = event.chattype === 'group' ? 2 : 1;
  await link.request({
    cmd: 'aibot_send_msg',
    operation: 'aibot.send',
    body: () => ({ chatid, chat_type, ...body }),
    isRepeatable: false,
  });
}

/** WeCom takes the answer no more. */
export function late(kind: string, consequence: string): AiBotConnectionError {
  const message = `the answer to ${kind} came too late, ${consequence} (path/101463)`;
  return new AiBotConnectionError('late', message, { operation: 'aibot.respond' });
}
