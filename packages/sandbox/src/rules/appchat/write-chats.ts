import { chatKey, memberKey } from '../../state/keys.ts';
import type { Application, Chat } from '../../state/rows.ts';
import { type Answer, answer } from '../../wire/answer.ts';
import { textAt, textsAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import type { Call } from '../call.ts';
import { changeChatCodes, createChatCodes } from '../codes/chat-codes.ts';
import { examine, refuseFirst } from '../examine.ts';
import { noteCuts } from '../note-sending.ts';
import { exhaustedQuota, leftStatus } from '../policy.ts';
import { dayOf } from '../sending-history.ts';
import { summarize } from '../summarize.ts';
import { isExhausted, type Limit, take } from '../throttle.ts';
import { chattingApplication, findChat } from './find-chat.ts';

const minMembers = 2;
const maxMembers = 2000;
const hourMs = 3_600_000;
/** Of the company, all applications together (path/90312). */
const groupsADay: Limit = { max: 1000, windowMs: 24 * hourMs };
const changesAnHour: Limit = { max: 1000, windowMs: hourMs };
const generatedLength = 32;

/** `appchat/create` (path/90245). */
export function createChat(call: Call): Answer {
  const application = chattingApplication(call);
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, createChatCodes);
  const { corpid, agentid } = application;
  const userlist = knownMembers(call, application, textsAt(verdict.value, 'userlist') ?? [], 86007);
  if (userlist.length < minMembers) refuse(86006);
  const owner = textAt(verdict.value, 'owner').toLowerCase();
  const chatid = textAt(verdict.value, 'chatid') || randomChatId(call);
  if (call.world.state.chats.has(chatKey(corpid, chatid))) refuse(86215);
  count(call, `chat-create/${corpid}/${dayOf(call.world.clock.now())}`, groupsADay);
  noteCuts(call, verdict.cut);
  put(call, {
    corpid,
    chatid,
    name: textAt(verdict.value, 'name'),
    // Any member will do where none is named (path/90245).
    owner: userlist.find((userid) => userid.toLowerCase() === owner) ?? userlist[0] ?? '',
    userlist,
    agentid,
  });
  return answer({ chatid });
}

/** `appchat/update` (path/98913): whoever is added and removed by one call is removed (the page does not say). */
export function updateChat(call: Call): Answer {
  const application = chattingApplication(call);
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, changeChatCodes);
  const { value } = verdict;
  const chat = findChat(call, application, value);
  const added = knownMembers(call, application, textsAt(value, 'add_user_list') ?? [], 86216);
  const all = [...new Set([...chat.userlist, ...added])];
  const removed = new Set((textsAt(value, 'del_user_list') ?? []).map((userid) => userid.toLowerCase()));
  const userlist = all.filter((userid) => !removed.has(userid.toLowerCase()));
  if (userlist.length !== all.length - removed.size) refuse(86216);
  if (userlist.length < minMembers || userlist.length > maxMembers) refuse(86006);
  const owner = ownerOf(chat, userlist, textAt(value, 'owner'));
  count(call, `chat-update/${application.corpid}`, changesAnHour);
  noteCuts(call, verdict.cut);
  put(call, { ...chat, userlist, owner, name: textAt(value, 'name') || chat.name });
  return answer();
}

/** `appchat/get` (path/98914). */
export function getChat(call: Call): Answer {
  const application = chattingApplication(call);
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, changeChatCodes);
  const { chatid, name, owner, userlist } = findChat(call, application, verdict.value);
  return answer({ chat_info: { chatid, name, owner, userlist, chat_type: 0 } });
}

/** A new owner is a member; an owner who leaves needs one to follow (86005, path/98913). */
function ownerOf(chat: Chat, userlist: readonly string[], asked: string): string {
  const wanted = asked || chat.owner;
  const owner = userlist.find((userid) => userid.toLowerCase() === wanted.toLowerCase());
  return owner ?? refuse(asked === '' ? 86005 : 86207);
}

/** Members in the spelling that is stored, each once. */
function knownMembers(
  { world }: Call,
  { corpid }: Application,
  userids: readonly string[],
  errcode: number,
): readonly string[] {
  const members = userids.map((userid) => world.state.members.get(memberKey(corpid, userid)));
  const known = members.map((member) =>
    member && member.status !== leftStatus ? member.userid : refuse(errcode),
  );
  return [...new Set(known)];
}

function count(call: Call, key: string, limit: Limit): void {
  if (!call.world.settings.limits) return;
  if (isExhausted(call.world, key, limit)) refuse(exhaustedQuota);
  take(call.world, key);
}

/** Letters and digits, as those that callers choose. */
function randomChatId({ world }: Call): string {
  return world
    .randomId(2 * generatedLength)
    .replaceAll(/[-_]/gu, '')
    .slice(0, generatedLength);
}

function put(call: Call, chat: Chat): void {
  call.world.state.chats.put(chatKey(chat.corpid, chat.chatid), chat);
  summarize(call, chat.name || chat.chatid);
}
