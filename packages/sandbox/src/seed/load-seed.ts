import { createMessage } from '../rules/create-message.ts';
import { storeMedia } from '../rules/media.ts';
import { issueResponseCode } from '../rules/response-codes.ts';
import type { Stage } from '../rules/stage.ts';
import { applicationKey, chatKey, departmentKey, memberKey, tagKey } from '../state/keys.ts';
import type { AiBot } from '../state/aibot-rows.ts';
import type { Application, Callback, Corp, Department, Member } from '../state/rows.ts';
import type { State } from '../state/state.ts';
import type {
  Seed,
  SeedAiBot,
  SeedApplication,
  SeedCallback,
  SeedCorp,
  SeedDepartment,
  SeedMember,
  SeedMessage,
} from './seed.ts';

export interface LoadOptions {
  /** Milliseconds since 1970; what "seconds ago" counts from. Default: the machine's clock. */
  readonly now?: number | undefined;
  /** For ids that the seed leaves open. */
  readonly randomId?: ((length: number) => string) | undefined;
}

/** Puts everything a seed says into the state, which should be empty. The seed was checked by `parseSeed`. */
export function loadSeed(state: State, seed: Seed, options: LoadOptions = {}): void {
  const stage = stageFor(state, options);
  for (const corp of seed.corps) {
    const { corpid } = corp;
    state.corps.put(corpid, toCorp(corp));
    for (const row of corp.departments)
      state.departments.put(departmentKey(corpid, row.id), toDepartment(corpid, row));
    for (const row of corp.members) state.members.put(memberKey(corpid, row.userid), toMember(corpid, row));
    loadTags(state, corp);
    for (const row of corp.applications ?? []) {
      state.applications.put(applicationKey(corpid, row.agentid), toApplication(corpid, row));
    }
    loadChats(state, corp);
    for (const row of corp.aibots ?? []) state.aibots.put(row.aibotid, toAiBot(corpid, row));
    loadMedia(stage, corp);
    for (const message of corp.messages ?? []) loadMessage(stage, corpid, message);
  }
}

function stageFor(state: State, options: LoadOptions): Stage {
  const now = options.now ?? Date.now();
  const randomId =
    options.randomId ??
    ((length: number) => crypto.randomUUID().replaceAll('-', '').repeat(4).slice(0, length));
  return { state, clock: { now: () => now }, publish: () => {}, randomId };
}

function toCorp(seed: SeedCorp): Corp {
  return {
    corpid: seed.corpid,
    name: seed.name,
    contacts_secret: seed.contacts_secret,
    account_cap: seed.account_cap ?? 500,
    creator: seed.creator ?? '',
    mail_domain: seed.mail_domain ?? '',
    short_names: seed.short_names ?? [],
    channels: seed.channels ?? [],
    attributes: seed.attributes ?? [],
    external_attributes: seed.external_attributes ?? [],
    contacts_callback: toCallback(seed.contacts_callback),
    contacts_trusted_ips: seed.contacts_trusted_ips ?? [],
    contacts_old_ips: seed.contacts_old_ips ?? [],
    other_department: seed.other_department ?? 0,
  };
}

function toCallback(seed: SeedCallback | undefined): Callback | null {
  return seed ? { ...seed, url: seed.url ?? '', verified: false } : null;
}

function toDepartment(corpid: string, row: SeedDepartment): Department {
  const { id, name, name_en = '', order = 0, is_leaving = false } = row;
  return { corpid, id, name, name_en, parentid: row.parentid ?? (id === 1 ? 0 : 1), order, is_leaving };
}

function toMember(corpid: string, row: SeedMember): Member {
  const department = row.department ?? [1];
  return {
    corpid,
    userid: row.userid,
    name: row.name,
    alias: row.alias ?? '',
    position: row.position ?? '',
    department,
    order: row.order ?? department.map(() => 0),
    is_leader_in_dept: row.is_leader_in_dept ?? department.map(() => 0),
    main_department: row.main_department ?? department[0] ?? 1,
    mobile: row.mobile ?? '',
    email: row.email ?? '',
    gender: row.gender ?? '0',
    avatar: row.avatar ?? '',
    status: row.status ?? 1,
    licensed: row.licensed ?? true,
    ...detailsOf(row),
  };
}

const nothing: readonly never[] = [];
const noProfile = {};

function detailsOf(
  row: SeedMember,
): Pick<
  Member,
  | 'telephone'
  | 'address'
  | 'direct_leader'
  | 'biz_mail'
  | 'biz_mail_alias'
  | 'biz_mail_changes'
  | 'attrs'
  | 'external_position'
  | 'external_profile'
  | 'openid'
  | 'is_generated'
  | 'has_activated'
> {
  return {
    telephone: row.telephone ?? '',
    address: row.address ?? '',
    direct_leader: row.direct_leader ?? nothing,
    biz_mail: row.biz_mail ?? '',
    biz_mail_alias: row.biz_mail_alias ?? nothing,
    biz_mail_changes: row.biz_mail_changes ?? 0,
    attrs: row.attrs ?? nothing,
    external_position: row.external_position ?? '',
    external_profile: row.external_profile ?? noProfile,
    openid: row.openid ?? '',
    is_generated: row.is_generated ?? false,
    has_activated: row.has_activated ?? (row.status ?? 1) === 1,
  };
}

function loadTags(state: State, { corpid, tags }: SeedCorp): void {
  for (const { tagid, tagname, userids = [], partyids = [], agentid = null } of tags ?? []) {
    state.tags.put(tagKey(corpid, tagid), { corpid, tagid, tagname, userids, partyids, agentid });
  }
}

function toApplication(corpid: string, row: SeedApplication): Application {
  const { visible = { partyids: [1] } } = row;
  return {
    corpid,
    agentid: row.agentid,
    name: row.name,
    description: row.description ?? '',
    logo: row.logo ?? '',
    corpsecret: row.corpsecret,
    enabled: row.enabled ?? true,
    visible: {
      userids: visible.userids ?? [],
      partyids: visible.partyids ?? [],
      tagids: visible.tagids ?? [],
    },
    miniprograms: row.miniprograms ?? [],
    is_miniprogram: row.is_miniprogram ?? false,
    menu: row.menu ?? [],
    callback: toCallback(row.callback),
    trusted_ips: row.trusted_ips ?? [],
    reads_private: row.reads_private ?? false,
    customer_contact: row.customer_contact ?? false,
    redirect_domain: row.redirect_domain ?? '',
    home_url: row.home_url ?? '',
    report_location_flag: row.report_location_flag ?? 0,
    isreportenter: row.isreportenter ?? 1,
  };
}

function loadChats(state: State, { corpid, chats, robots }: SeedCorp): void {
  for (const { agentid = null, ...chat } of chats ?? []) {
    state.chats.put(chatKey(corpid, chat.chatid), { corpid, ...chat, agentid });
  }
  for (const { enabled = true, ...robot } of robots ?? []) {
    state.robots.put(robot.key, { corpid, ...robot, enabled });
  }
}

function toAiBot(corpid: string, row: SeedAiBot): AiBot {
  return {
    corpid,
    aibotid: row.aibotid,
    name: row.name,
    avatar: row.avatar ?? '',
    description: row.description ?? '',
    mode: row.mode ?? 'callback',
    secret: row.secret,
    callback: toCallback(row.callback),
    creator: row.creator ?? 'super-admin',
    chatids: row.chatids ?? [],
  };
}

function loadMedia(stage: Stage, { corpid, media }: SeedCorp): void {
  for (const { text, base64, seconds_ago = 0, ...row } of media ?? []) {
    const content = base64 === undefined ? Buffer.from(text ?? '') : Buffer.from(base64, 'base64');
    storeMedia(stage, { ...row, corpid, content, created_at: before(stage, seconds_ago) });
  }
}

function loadMessage(stage: Stage, corpid: string, row: SeedMessage): void {
  const { response_code, seconds_ago = 0, ...draft } = row;
  const time = before(stage, seconds_ago);
  const stream =
    row.msgtype === 'stream' ? ({ id: '1', state: 'finished', expires_at: time } as const) : null;
  const { msgid, from } = createMessage(stage, { ...draft, corpid, time, stream });
  if (response_code === undefined || response_code === '') return;
  const issued: Stage = { ...stage, clock: { now: () => time } };
  issueResponseCode(issued, { corpid, agentid: Number(from.id), msgid }, response_code);
}

function before(stage: Stage, seconds: number): number {
  return stage.clock.now() - seconds * 1000;
}
