import type {
  AiBotRequest,
  ApplicationRequest,
  CallbackCheck,
  CallbackRequest,
  ConsoleAnswer,
  ConsoleRequest,
  FeedbackRequest,
  LocationRequest,
  LocationView,
  MemberLocation,
  MenuPlace,
  MenuRequest,
  MixedItem,
  MenuScan,
  OpenRequest,
  SayRequest,
  SendCallbackRequest,
  TapRequest,
} from '../types.ts';
import { selectedItem, texts } from './message-schemas.ts';
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
  type Schema,
} from './schema.ts';

const corpid = optional(text);

export const tapRequest: Schema<TapRequest> = named(
  'TapRequest',
  object<TapRequest>({ msgid: text, key: text, selected: optional(list(selectedItem)), corpid }),
);

type SaidText = NonNullable<SayRequest['text']>;
type Location = NonNullable<SayRequest['location']>;

const mixedItem = object<MixedItem>({
  msgtype: oneOf('text', 'image'),
  text: optional(object<SaidText>({ content: text })),
  image: optional(object<NonNullable<MixedItem['image']>>({ media_id: text })),
});

export const sayRequest: Schema<SayRequest> = named(
  'SayRequest',
  object<SayRequest>({
    conversation: text,
    msgtype: oneOf('text', 'image', 'voice', 'video', 'file', 'location', 'mixed'),
    text: optional(object<SaidText>({ content: text })),
    mixed: optional(object<NonNullable<SayRequest['mixed']>>({ msg_item: list(mixedItem) })),
    quote: optional(text),
    media_id: optional(text),
    location: optional(
      object<Location>({ latitude: number, longitude: number, label: text, scale: optional(number) }),
    ),
    corpid,
  }),
);

export const menuRequest: Schema<MenuRequest> = named(
  'MenuRequest',
  object<MenuRequest>({
    agentid: integer,
    key: text,
    scan: optional(object<MenuScan>({ result: text, type: optional(text) })),
    media_ids: optional(list(text)),
    location: optional(
      object<MenuPlace>({
        latitude: number,
        longitude: number,
        label: text,
        poiname: optional(text),
        scale: optional(number),
      }),
    ),
    corpid,
  }),
);

export const locationRequest: Schema<LocationRequest> = named(
  'LocationRequest',
  object<LocationRequest>({
    latitude: number,
    longitude: number,
    precision: optional(number),
    agentid: optional(integer),
    corpid,
  }),
);

export const memberLocation: Schema<MemberLocation> = named(
  'MemberLocation',
  object<MemberLocation>({
    location: nullable(object<LocationView>({ latitude: number, longitude: number, precision: number })),
  }),
);

export const openRequest: Schema<OpenRequest> = named(
  'OpenRequest',
  object<OpenRequest>({ conversation: text, enter: optional(flag), corpid }),
);

export const feedbackRequest: Schema<FeedbackRequest> = named(
  'FeedbackRequest',
  object<FeedbackRequest>({
    msgid: text,
    type: numberOf(1, 2, 3),
    content: optional(text),
    inaccurate_reason_list: optional(list(numberOf(1, 2, 3, 4))),
    corpid,
  }),
);

export const aiBotRequest: Schema<AiBotRequest> = named(
  'AiBotRequest',
  object<AiBotRequest>({ mode: oneOf('callback', 'connection') }),
);

export const callbackRequest: Schema<CallbackRequest> = named(
  'CallbackRequest',
  object<CallbackRequest>({ url: text, token: text, encodingAESKey: text, corpid }),
);

export const applicationRequest: Schema<ApplicationRequest> = named(
  'ApplicationRequest',
  object<ApplicationRequest>({
    visible: optional(
      object<NonNullable<ApplicationRequest['visible']>>({
        userids: optional(list(text)),
        partyids: optional(list(integer)),
        tagids: optional(list(integer)),
      }),
    ),
    enabled: optional(flag),
    report_location_flag: optional(numberOf(0, 1, 2)),
    isreportenter: optional(numberOf(0, 1)),
    corpid,
  }),
);

export const sendCallbackRequest: Schema<SendCallbackRequest> = named(
  'SendCallbackRequest',
  object<SendCallbackRequest>({
    xml: optional(text),
    kind: optional(text),
    userid: optional(text),
    members: optional(map(anything)),
    corpid,
  }),
);

export const consoleRequest: Schema<ConsoleRequest> = named(
  'ConsoleRequest',
  object<ConsoleRequest>({ path: text, input: optional(map(anything)), corpid }),
);

export const consoleAnswer: Schema<ConsoleAnswer> = named(
  'ConsoleAnswer',
  object<ConsoleAnswer>({ errcode: integer, errmsg: text, members: map(anything) }),
);

export const callbackCheck: Schema<CallbackCheck> = named(
  'CallbackCheck',
  object<CallbackCheck>({ saved: flag, result: text, text: texts, journal: nullable(integer) }),
);
