import type { Operation } from './operation.ts';
import * as agent from './operations/agent/index.ts';
import * as appchat from './operations/appchat/index.ts';
import * as base from './operations/base/index.ts';
import * as batch from './operations/batch/index.ts';
import * as corp from './operations/corp/index.ts';
import * as department from './operations/department/index.ts';
import * as exporting from './operations/export/index.ts';
import * as media from './operations/media/index.ts';
import * as menu from './operations/menu/index.ts';
import * as message from './operations/message/index.ts';
import * as tag from './operations/tag/index.ts';
import * as user from './operations/user/index.ts';
import * as webhook from './operations/webhook/index.ts';

/** Every declared operation by family and method. */
export const catalog: {
  readonly agent: typeof agent;
  readonly appchat: typeof appchat;
  readonly base: typeof base;
  readonly batch: typeof batch;
  readonly corp: typeof corp;
  readonly department: typeof department;
  readonly export: typeof exporting;
  readonly media: typeof media;
  readonly menu: typeof menu;
  readonly message: typeof message;
  readonly tag: typeof tag;
  readonly user: typeof user;
  readonly webhook: typeof webhook;
} = {
  agent,
  appchat,
  base,
  batch,
  corp,
  department,
  export: exporting,
  media,
  menu,
  message,
  tag,
  user,
  webhook,
};

/** All operations in one list, in the order of the families. */
export function operations(): readonly Operation[] {
  return Object.values(catalog).flatMap((family): readonly Operation[] => Object.values(family));
}

/** The vocabulary itself, to describe other things in it. */
export * as fields from './fields.ts';
export type {
  BitField,
  Choice,
  ChoiceField,
  Field,
  FileField,
  FlagField,
  IdsField,
  IntegerField,
  JsonField,
  ListField,
  MediaType,
  Named,
  NumberField,
  ObjectField,
  OneOfField,
  Rule,
  TextField,
  Texts,
} from './fields.ts';
export type {
  BackgroundJob,
  CredentialKind,
  Cursor,
  Operation,
  QuotaClass,
  RetryClass,
  Splittable,
} from './operation.ts';
export { toJsonSchema } from './json-schema.ts';
export { validate } from './validate/index.ts';

// What bots say, which is no operation.
export { aiBotCard } from './aibot/card-fields.ts';
export { uploadLimits as aiBotUploadLimits } from './aibot/connection/upload-fields.ts';
export {
  replyFields as aiBotReplies,
  streamParts as aiBotStreamParts,
  urlReplyFields as aiBotUrlReplies,
} from './aibot/reply/reply-fields.ts';
