import type {
  CallbackCheck,
  CallbackRequest,
  ConsoleAnswer,
  ConsoleRequest,
  MenuRequest,
  OpenRequest,
  SayRequest,
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

export const sayRequest: Schema<SayRequest> = named(
  'SayRequest',
  object<SayRequest>({
    conversation: text,
    msgtype: oneOf('text', 'image', 'voice', 'video', 'file', 'location'),
    text: optional(object<SaidText>({ content: text })),
    media_id: optional(text),
    location: optional(
      object<Location>({ latitude: number, longitude: number, label: text, scale: optional(number) }),
    ),
    corpid,
  }),
);

export const menuRequest: Schema<MenuRequest> = named(
  'MenuRequest',
  object<MenuRequest>({ agentid: integer, key: text, corpid }),
);

export const openRequest: Schema<OpenRequest> = named(
  'OpenRequest',
  object<OpenRequest>({ conversation: text, enter: optional(flag), corpid }),
);

export const callbackRequest: Schema<CallbackRequest> = named(
  'CallbackRequest',
  object<CallbackRequest>({ url: text, token: text, encodingAESKey: text, corpid }),
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
