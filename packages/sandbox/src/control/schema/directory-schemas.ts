import type {
  AiBotView,
  ApplicationView,
  CallbackView,
  ChatView,
  CorpView,
  DepartmentView,
  Directory,
  MemberView,
  MembersPage,
  MenuButtonView,
  RobotView,
  TagView,
} from '../types.ts';
import {
  flag,
  integer,
  list,
  named,
  nullable,
  object,
  oneOf,
  optional,
  text,
  type Schema,
} from './schema.ts';

const integers = list(integer);
const texts = list(text);

const department = named(
  'Department',
  object<DepartmentView>({
    id: integer,
    name: text,
    name_en: text,
    parentid: integer,
    order: integer,
    member_count: integer,
  }),
);

const member = named(
  'Member',
  object<MemberView>({
    userid: text,
    name: text,
    alias: text,
    position: text,
    department: integers,
    main_department: integer,
    mobile: text,
    email: text,
    gender: text,
    avatar: text,
    status: integer,
  }),
);

const tag = named(
  'Tag',
  object<TagView>({
    tagid: integer,
    tagname: text,
    userids: texts,
    partyids: integers,
    member_count: integer,
    agentid: optional(integer),
  }),
);

/** Menus have two levels. */
const innerButton = named(
  'InnerMenuButton',
  object<Omit<MenuButtonView, 'sub_button'>>({
    name: text,
    type: optional(text),
    key: optional(text),
    url: optional(text),
    appid: optional(text),
    pagepath: optional(text),
  }),
);

const menuButton = named(
  'MenuButton',
  object<MenuButtonView>({
    name: text,
    type: optional(text),
    key: optional(text),
    url: optional(text),
    appid: optional(text),
    pagepath: optional(text),
    sub_button: optional(list(innerButton)),
  }),
);

const callback = object<CallbackView>({ url: text, verified: flag });

export const application: Schema<ApplicationView> = named(
  'Application',
  object<ApplicationView>({
    agentid: integer,
    name: text,
    description: text,
    logo: text,
    visible: object<ApplicationView['visible']>({ userids: texts, partyids: integers, tagids: integers }),
    menu: list(menuButton),
    enabled: flag,
    report_location_flag: integer,
    callback: nullable(callback),
  }),
);

const robot = named('Robot', object<RobotView>({ chatid: text, name: text, key: text }));

export const aiBot: Schema<AiBotView> = named(
  'AiBot',
  object<AiBotView>({
    aibotid: text,
    name: text,
    avatar: text,
    description: text,
    mode: oneOf('callback', 'connection'),
    callback: nullable(callback),
    connected: flag,
    creator: oneOf('super-admin', 'member'),
    chatids: texts,
  }),
);

const chat = named(
  'Chat',
  object<ChatView>({ chatid: text, name: text, owner: text, userlist: texts, agentid: optional(integer) }),
);

const corp = named(
  'Corp',
  object<CorpView>({
    corpid: text,
    name: text,
    departments: list(department),
    members: list(member),
    member_count: integer,
    tags: list(tag),
    applications: list(application),
    robots: list(robot),
    aibots: list(aiBot),
    chats: list(chat),
    contacts_callback: optional(callback),
  }),
);

export const directorySchema: Schema<Directory> = named(
  'Directory',
  object<Directory>({ corps: list(corp) }),
);

export const membersPageSchema: Schema<MembersPage> = named(
  'MembersPage',
  object<MembersPage>({ members: list(member), total: integer, more: flag }),
);
