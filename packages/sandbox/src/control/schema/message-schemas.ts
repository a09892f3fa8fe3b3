import type {
  CardView,
  ConversationView,
  CutView,
  FeedbackView,
  MediaView,
  MessagesPage,
  MessageView,
  SelectedItem,
  StreamView,
  UndeliveredView,
  TapView,
  Texts,
} from '../types.ts';
import {
  anything,
  flag,
  integer,
  list,
  map,
  named,
  nullable,
  number,
  numberOf,
  object,
  oneOf,
  optional,
  text,
  variants,
  type Schema,
} from './schema.ts';

/** The same text in both languages. */
export const texts: Schema<Texts> = named('Texts', object<Texts>({ en: text, zh: text }));

export const media: Schema<MediaView> = named(
  'Media',
  object<MediaView>({
    media_id: text,
    type: text,
    name: text,
    size: integer,
    content_type: text,
    url: text,
    expired: flag,
    seconds: optional(number),
  }),
);

export const selectedItem: Schema<SelectedItem> = named(
  'SelectedItem',
  object<SelectedItem>({ question_key: text, option_ids: list(text) }),
);

const tap = named(
  'Tap',
  object<TapView>({
    key: text,
    time: integer,
    status: oneOf('waiting', 'answered', 'failed', 'no-callback'),
    reason: nullable(texts),
    journal: nullable(integer),
    selected: list(selectedItem),
  }),
);

const card = named(
  'Card',
  object<CardView>({
    task_id: text,
    card_type: text,
    card: map(anything),
    replaced: nullable(text),
    version: integer,
    changed: list(text),
    tap: nullable(tap),
  }),
);

const cut = named(
  'Cut',
  object<CutView>({ path: text, limit: integer, unit: oneOf('bytes', 'chars'), lost: integer }),
);

const stream = named(
  'Stream',
  object<StreamView>({ id: text, state: oneOf('growing', 'finished', 'expired') }),
);

const feedback = named('Feedback', object<FeedbackView>({ id: text, given: numberOf(0, 1, 2, 3) }));

const undelivered = named(
  'Undelivered',
  object<UndeliveredView>({ reason: texts, journal: nullable(integer) }),
);

type WeChat = MessageView['wechat'];

const wechat = variants<WeChat>(
  'kind',
  object<Extract<WeChat, { kind: 'same' }>>({ kind: oneOf('same') }),
  object<Extract<WeChat, { kind: 'text' }>>({ kind: oneOf('text'), text: texts }),
  object<Extract<WeChat, { kind: 'hidden' }>>({ kind: oneOf('hidden') }),
);

export const message: Schema<MessageView> = named(
  'Message',
  object<MessageView>({
    seq: integer,
    msgid: text,
    conversation: text,
    time: integer,
    from: object<MessageView['from']>({
      kind: oneOf('application', 'member', 'robot', 'aibot'),
      id: text,
      name: text,
      avatar: text,
    }),
    own: flag,
    msgtype: text,
    content: map(anything),
    media: map(media),
    safe: numberOf(0, 1, 2),
    recalled: flag,
    cut: list(cut),
    mentions: list(text),
    card: optional(card),
    stream: optional(stream),
    feedback: optional(feedback),
    undelivered: optional(undelivered),
    wechat,
  }),
);

export const messagesPage: Schema<MessagesPage> = named(
  'MessagesPage',
  object<MessagesPage>({ messages: list(message), more: flag }),
);

type LastMessage = NonNullable<ConversationView['last']>;

export const conversation: Schema<ConversationView> = named(
  'Conversation',
  object<ConversationView>({
    id: text,
    kind: oneOf('application', 'chat', 'aibot'),
    title: text,
    avatar: text,
    last: nullable(object<LastMessage>({ text: texts, time: integer })),
    unread: integer,
  }),
);
