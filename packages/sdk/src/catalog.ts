import type { Operation } from './operation.ts';
import * as base from './operations/base/index.ts';
import * as media from './operations/media/index.ts';
import * as message from './operations/message/index.ts';
import * as webhook from './operations/webhook/index.ts';

/** Every declared operation by family and method. */
export const catalog: {
  readonly base: typeof base;
  readonly media: typeof media;
  readonly message: typeof message;
  readonly webhook: typeof webhook;
} = { base, media, message, webhook };

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
  NumberField,
  ObjectField,
  OneOfField,
  Rule,
  TextField,
  Texts,
} from './fields.ts';
export type { CredentialKind, Operation, QuotaClass, RetryClass, Splittable } from './operation.ts';
export { toJsonSchema } from './json-schema.ts';
export { validate } from './validate/index.ts';
