import { memberKey } from '../../state/keys.ts';
import type { Application, Chat } from '../../state/rows.ts';
import { type Answer, answer } from '../../wire/answer.ts';
import { objectAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import { type Call, note } from '../call.ts';
import { checkMedia } from '../check-content.ts';
import { chatMessageCodes } from '../codes/chat-codes.ts';
import { createMessage } from '../create-message.ts';
import { examine, isAt, refuseFirst } from '../examine.ts';
import { mentionsIn } from '../mentions.ts';
import { noteCuts } from '../note-sending.ts';
import { disabledStatus, exhaustedQuota } from '../policy.ts';
import { summarize } from '../summarize.ts';
import { isExhausted, type Limit, take } from '../throttle.ts';
import { isOverChatLimit } from './chat-history.ts';
import { chattingApplication, findChat } from './find-chat.ts';

/** Person-times of the company, all applications together (path/90312, path/90248 for companies that are not verified). */
const limits: readonly (Limit & { readonly name: string })[] = [
  { name: 'minute', max: 20_000, windowMs: 60_000 },
  { name: 'hour', max: 150_000, windowMs: 3_600_000 },
];

/** `appchat/send` (path/90248). Nothing in the answer identifies the message, so nothing can be recalled. */
export function sendToChat(call: Call): Answer {
  const { world } = call;
  const application = chattingApplication(call);
  const msgtype = String(call.operation.fixed?.['msgtype']);
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, chatMessageCodes, (issue) => isAt(issue, 'chatid'));
  const chat = findChat(call, application, verdict.value);
  refuseFirst(verdict, chatMessageCodes);
  const content = objectAt(verdict.value, msgtype);
  checkMedia(world, application.corpid, null, msgtype, content);
  countPersonTimes(call, chat);
  noteCuts(call, verdict.cut);
  createMessage(world, {
    corpid: application.corpid,
    conversation: `chat:${chat.chatid}`,
    from: { kind: 'application', id: String(application.agentid) },
    msgtype,
    content,
    recipients: withinLimits(call, application, chat).filter((userid) => !isDisabled(call, chat, userid)),
    safe: verdict.value['safe'] === 1 ? 1 : 0,
    cut: verdict.cut,
    mentions: mentionsIn(world.state, chat, msgtype, content),
  });
  summarize(call, chat.name || chat.chatid);
  return answer();
}

function isDisabled({ world }: Call, { corpid }: Chat, userid: string): boolean {
  return world.state.members.get(memberKey(corpid, userid))?.status === disabledStatus;
}

function countPersonTimes({ world }: Call, { corpid, userlist }: Chat): void {
  if (!world.settings.limits) return;
  const keys = limits.map((limit) => ({ limit, key: `chat-message/${corpid}/${limit.name}` }));
  if (keys.some(({ key, limit }) => isExhausted(world, key, limit, userlist.length))) refuse(exhaustedQuota);
  for (const { key } of keys) take(world, key, userlist.length);
}

/** Drops those who got too much already: the call succeeds all the same (path/90248). */
function withinLimits(call: Call, application: Application, { userlist }: Chat): readonly string[] {
  const reached = userlist.filter((userid) => !isOverChatLimit(call.world, application, userid));
  const dropped = userlist.length - reached.length;
  if (dropped > 0) {
    note(
      call,
      'dropped',
      `Dropped without an error for ${dropped} member(s): over 200 a minute or 10,000 a day from this application's groups.`,
      `对 ${dropped} 位成员静默丢弃：超过该应用群消息每分钟 200 条或每天 10000 条。`,
    );
  }
  return reached;
}
