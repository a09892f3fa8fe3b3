import type {
  AiBotView,
  ApplicationView,
  CallbackView,
  ChatView,
  CorpView,
  DepartmentView,
  Directory,
  MemberView,
  RobotView,
  TagView,
} from '../control/types.ts';
import type { AiBot } from '../state/aibot-rows.ts';
import type * as rows from '../state/rows.ts';
import type { Collection } from '../state/collection.ts';
import type { World } from '../world.ts';
import { directoryOf } from '../state/directory.ts';
import { mask } from './mask.ts';
import { countMembers } from './count-members.ts';

/** Everything that a switcher, a details page and a directory show, with at most `members` members of each company. No secrets. */
export function directoryView(world: World, members: number = Infinity): Directory {
  return { corps: [...world.state.corps.values()].map((corp) => corpView(world, corp, members)) };
}

function corpView(world: World, { corpid, name, contacts_callback }: rows.Corp, members: number): CorpView {
  const { state } = world;
  const directory = directoryOf(state, corpid);
  const counts = countMembers(directory);
  return {
    corpid,
    name,
    departments: ofCorp(state.departments, corpid).map((department) =>
      departmentView(department, counts.get(department.id) ?? 0),
    ),
    members: directory.members().slice(0, members).map(memberView),
    member_count: directory.size,
    tags: ofCorp(state.tags, corpid).map((tag) => tagView(tag, directory.membersOfTag(tag.tagid).length)),
    applications: ofCorp(state.applications, corpid).map(applicationView),
    robots: ofCorp(state.robots, corpid).map(robotView),
    aibots: ofCorp(state.aibots, corpid).map((bot) => aiBotView(world, bot)),
    chats: ofCorp(state.chats, corpid).map(chatView),
    ...optionalCallback(contacts_callback),
  };
}

/** The rows of one company. */
export function ofCorp<Row extends { readonly corpid: string }>(
  collection: Collection<Row>,
  corpid: string,
): readonly Row[] {
  return [...collection.values()].filter((row) => row.corpid === corpid);
}

function departmentView(
  { id, name, name_en, parentid, order }: rows.Department,
  member_count: number,
): DepartmentView {
  return { id, name, name_en, parentid, order, member_count };
}

export function memberView(member: rows.Member): MemberView {
  const { userid, name, alias, position, department, main_department } = member;
  const { mobile, email, gender, avatar, status } = member;
  return {
    userid,
    name,
    alias,
    position,
    department,
    main_department,
    mobile,
    email,
    gender,
    avatar,
    status,
  };
}

export function applicationView(application: rows.Application): ApplicationView {
  const { agentid, name, description, logo, visible, menu, callback } = application;
  const { enabled, report_location_flag } = application;
  return {
    agentid,
    name,
    description,
    logo,
    visible,
    menu,
    enabled,
    report_location_flag,
    callback: callbackView(callback),
  };
}

/** A seed may hold Token and EncodingAESKey ready for an URL that comes later. */
function callbackView(callback: rows.Callback | null): CallbackView | null {
  return callback && callback.url !== '' ? { url: callback.url, verified: callback.verified } : null;
}

function optionalCallback(callback: rows.Callback | null): Pick<CorpView, 'contacts_callback'> {
  const view = callbackView(callback);
  return view ? { contacts_callback: view } : {};
}

function tagView({ agentid, ...tag }: rows.Tag, member_count: number): TagView {
  const { tagid, tagname, userids, partyids } = tag;
  return { tagid, tagname, userids, partyids, member_count, ...(agentid === null ? {} : { agentid }) };
}

function robotView({ chatid, name, key }: rows.Robot): RobotView {
  return { chatid, name, key: mask(key) };
}

export function aiBotView({ botConnections }: World, bot: AiBot): AiBotView {
  const { aibotid, name, avatar, description, mode, callback, creator, chatids } = bot;
  return {
    aibotid,
    name,
    avatar,
    description,
    mode,
    callback: callbackView(callback),
    connected: botConnections.isConnected(aibotid),
    creator,
    chatids,
  };
}

function chatView({ chatid, name, owner, userlist, agentid }: rows.Chat): ChatView {
  return { chatid, name, owner, userlist, ...(agentid === null ? {} : { agentid }) };
}
