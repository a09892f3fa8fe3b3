import type {
  CallbackShape,
  ClockRequest,
  ClockView,
  ControlError,
  Delivered,
  Done,
  Fault,
  FaultRequest,
  Health,
  SecretsView,
} from '../types.ts';
import {
  flag,
  integer,
  list,
  named,
  natural,
  nullable,
  number,
  object,
  oneOf,
  optional,
  text,
  variants,
  type MembersOf,
  type Schema,
} from './schema.ts';

export const done: Schema<Done> = named('Done', object<Done>({ done: flag }));

export const delivered: Schema<Delivered> = named(
  'Delivered',
  object<Delivered>({ journal: nullable(integer) }),
);

export const clock: Schema<ClockView> = named(
  'Clock',
  object<ClockView>({ now: integer, offset_ms: integer }),
);

export const clockRequest: Schema<ClockRequest> = named(
  'ClockRequest',
  object<ClockRequest>({ advance_ms: optional(number), now: optional(number), reset: optional(flag) }),
);

type Effect = FaultRequest['effect'];
type EffectOf<Kind extends Effect['kind']> = Extract<Effect, { readonly kind: Kind }>;

const callbackShape: Schema<CallbackShape> = named(
  'CallbackShape',
  oneOf('shuffled', 'indented', 'cdata', 'entities', 'extra-elements', 'bom', 'json-envelope', 'json'),
);

const effect = named(
  'FaultEffect',
  variants<Effect>(
    'kind',
    object<EffectOf<'code'>>({ kind: oneOf('code'), errcode: integer, errmsg: optional(text) }),
    object<EffectOf<'delay'>>({ kind: oneOf('delay'), ms: natural }),
    object<EffectOf<'drop'>>({ kind: oneOf('drop'), when: oneOf('before', 'after') }),
    object<EffectOf<'http'>>({ kind: oneOf('http'), status: natural }),
    object<EffectOf<'expire-token'>>({ kind: oneOf('expire-token') }),
    object<EffectOf<'duplicate-callback'>>({ kind: oneOf('duplicate-callback'), identical: optional(flag) }),
    object<EffectOf<'callback-shape'>>({ kind: oneOf('callback-shape'), shapes: list(callbackShape) }),
    object<EffectOf<'raw-plus'>>({ kind: oneOf('raw-plus') }),
  ),
);

const faultMembers: MembersOf<FaultRequest> = {
  path: optional(text),
  agentid: optional(integer),
  effect,
  times: optional(natural),
};

export const faultRequest: Schema<FaultRequest> = named('FaultRequest', object<FaultRequest>(faultMembers));

export const fault: Schema<Fault> = named(
  'Fault',
  object<Fault>({ ...faultMembers, id: integer, left: nullable(integer) }),
);

export const health: Schema<Health> = named(
  'Health',
  object<Health>({ name: oneOf('wecomkit sandbox'), version: text, now: integer }),
);

type CorpSecrets = SecretsView['corps'][number];

export const secrets: Schema<SecretsView> = named(
  'Secrets',
  object<SecretsView>({
    corps: list(
      object<CorpSecrets>({
        corpid: text,
        contacts_secret: text,
        contacts_token: optional(text),
        contacts_encodingAESKey: optional(text),
        applications: list(
          object<CorpSecrets['applications'][number]>({
            agentid: integer,
            corpsecret: text,
            token: nullable(text),
            encodingAESKey: nullable(text),
          }),
        ),
        robots: list(object<CorpSecrets['robots'][number]>({ key: text, name: text, webhook: text })),
        aibots: list(
          object<CorpSecrets['aibots'][number]>({
            aibotid: text,
            name: text,
            mode: oneOf('callback', 'connection'),
            secret: text,
            token: nullable(text),
            encodingAESKey: nullable(text),
          }),
        ),
      }),
    ),
  }),
);

export const controlError: Schema<ControlError> = named(
  'ControlError',
  object<ControlError>({
    error: object<ControlError['error']>({ code: text, message: text, path: optional(text) }),
  }),
);
