import type {
  AiBotMode,
  AiBotView,
  ApplicationRequest,
  ApplicationView,
  CallbackCheck,
  CallbackRequest,
  ClockView,
  ConversationId,
  ConversationView,
  Directory,
  Fault,
  FaultRequest,
  FeedbackRequest,
  JournalEntry,
  JournalPage,
  LocationRequest,
  MediaView,
  MemberLocation,
  MemberView,
  MembersPage,
  MenuRequest,
  MessageView,
  MessagesPage,
  SayRequest,
  SecretsView,
  TapRequest,
} from '@wecomkit/sandbox/control';
import { path, query, request } from './request.ts';

/** The calls of the control interface that the page makes; every one throws `RequestFailure`. */

/** A member and the corp that it belongs to: user ids are unique within a corp only. */
export interface Person {
  readonly corpid: string;
  readonly userid: string;
}

/** So many members come with the directory itself; the others are read when somebody looks at them. */
const firstMembers = 200;

export function fetchDirectory(): Promise<Directory> {
  return request('GET', `/directory${query({ members: firstMembers })}`);
}

/** Which members; without a member of this, all. */
export interface MembersQuery {
  readonly department?: number | undefined;
  readonly tag?: number | undefined;
  readonly q?: string | undefined;
}

export interface MembersPart extends MembersQuery {
  readonly offset: number;
  readonly limit: number;
}

export function fetchMembers(corpid: string, part: MembersPart): Promise<MembersPage> {
  return request('GET', path`/corps/${corpid}/members` + query({ ...part }));
}

/** Those of the members that exist. */
export async function fetchMembersById(
  corpid: string,
  userids: readonly string[],
): Promise<readonly MemberView[]> {
  const named = query({ userids: userids.join('|'), limit: userids.length });
  const page = await request<MembersPage>('GET', path`/corps/${corpid}/members` + named);
  return page.members;
}

export async function fetchConversations(person: Person): Promise<readonly ConversationView[]> {
  const { corpid, userid } = person;
  return request('GET', path`/members/${userid}/conversations` + query({ corpid }));
}

export function fetchMessages(
  person: Person,
  conversation: ConversationId,
  before?: number,
): Promise<MessagesPage> {
  const { corpid, userid } = person;
  const limited = query({ corpid, before, limit: 50 });
  return request('GET', path`/members/${userid}/conversations/${conversation}/messages` + limited);
}

/** Presses a button; answers at once with the card as it waits. What comes of it arrives as an event. */
export function tap(person: Person, body: TapRequest): Promise<MessageView> {
  return request('POST', `${path`/members/${person.userid}/tap`}?wait=0`, { ...body, corpid: person.corpid });
}

export function say(person: Person, body: SayRequest): Promise<MessageView> {
  return request('POST', path`/members/${person.userid}/say`, { ...body, corpid: person.corpid });
}

export function giveFeedback(person: Person, body: FeedbackRequest): Promise<MessageView> {
  return request('POST', path`/members/${person.userid}/feedback`, { ...body, corpid: person.corpid });
}

export function tapMenu(person: Person, body: MenuRequest): Promise<unknown> {
  return request('POST', path`/members/${person.userid}/menu`, { ...body, corpid: person.corpid });
}

/** `enter: false` only marks as read: for messages that arrive while the conversation is open. */
export function openConversation(
  person: Person,
  conversation: ConversationId,
  enter: boolean,
): Promise<unknown> {
  const body = { conversation, enter, corpid: person.corpid };
  return request('POST', path`/members/${person.userid}/open`, body);
}

export function uploadMedia(type: 'image' | 'file' | 'voice' | 'video', file: File): Promise<MediaView> {
  const form = new FormData();
  form.set('media', file, file.name);
  return request('POST', `/media${query({ type })}`, form);
}

export function fetchClock(): Promise<ClockView> {
  return request('GET', '/clock');
}

export function moveClock(change: { advance_ms: number } | { reset: true }): Promise<ClockView> {
  return request('POST', '/clock', change);
}

export function fetchFaults(): Promise<readonly Fault[]> {
  return request('GET', '/faults');
}

export function addFault(fault: FaultRequest): Promise<Fault> {
  return request('POST', '/faults', fault);
}

export function removeFault(id: number): Promise<unknown> {
  return request('DELETE', path`/faults/${id}`);
}

export function resetSandbox(): Promise<unknown> {
  return request('POST', '/reset', {});
}

export function fetchJournal(before?: number): Promise<JournalPage> {
  return request('GET', `/journal${query({ before, limit: 200 })}`);
}

export function fetchJournalEntry(id: number, secrets: boolean): Promise<JournalEntry> {
  return request('GET', path`/journal/${id}` + query({ secrets: secrets ? 1 : null }));
}

/** Delivers a callback again; answers the new entry at once, what comes of it arrives as an event. */
export function resendCallback(id: number): Promise<JournalEntry> {
  return request('POST', `${path`/journal/${id}/resend`}?wait=0`, {});
}

/** Keys and secrets of everything in the sandbox: its own data, made to be copied. */
export function fetchSecrets(): Promise<SecretsView> {
  return request('GET', '/secrets');
}

/** Checks a URL as WeCom does and saves it when it passes; `id` is `app:1000002`, `aibot:aibStock01` or `contacts`. */
export function saveCallback(id: string, body: CallbackRequest): Promise<CallbackCheck> {
  return request('POST', callbackPath(id), body);
}

export function removeCallback(corpid: string, id: string): Promise<unknown> {
  return request('DELETE', callbackPath(id) + query({ corpid }));
}

function callbackPath(id: string): string {
  const [kind = '', name = ''] = id.split(/:(.*)/s);
  if (kind === 'app') return path`/applications/${name}/callback`;
  return kind === 'aibot' ? path`/aibots/${name}/callback` : '/contacts/callback';
}

export function chooseBotMode(corpid: string, aibotid: string, mode: AiBotMode): Promise<AiBotView> {
  return request('POST', path`/aibots/${aibotid}` + query({ corpid }), { mode });
}

export function changeApplication(agentid: number, change: ApplicationRequest): Promise<ApplicationView> {
  return request('POST', path`/applications/${agentid}`, change);
}

/** Where the member's phone says that it is. */
export function fetchLocation({ corpid, userid }: Person): Promise<MemberLocation> {
  return request('GET', path`/members/${userid}/location` + query({ corpid }));
}

export function shareLocation({ corpid, userid }: Person, location: LocationRequest): Promise<unknown> {
  return request('POST', path`/members/${userid}/location`, { ...location, corpid });
}

export function hideLocation({ corpid, userid }: Person): Promise<unknown> {
  return request('DELETE', path`/members/${userid}/location` + query({ corpid }));
}
