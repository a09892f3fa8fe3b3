/**
 * Shapes of what the control interface takes and gives, as data: requests are checked by them, the OpenAPI document is
 * printed from them, and TypeScript holds them to the types of `control/types.ts`.
 */

export type Shape =
  | { readonly kind: 'text'; readonly choices?: readonly string[] | undefined }
  | {
      readonly kind: 'integer';
      readonly choices?: readonly number[] | undefined;
      readonly min?: number | undefined;
    }
  | { readonly kind: 'number' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'anything' }
  | { readonly kind: 'list'; readonly item: Schema<unknown> }
  | { readonly kind: 'map'; readonly value: Schema<unknown> }
  | { readonly kind: 'object'; readonly members: Readonly<Record<string, Member>> }
  /** Objects that are told apart by one member. */
  | { readonly kind: 'variants'; readonly tag: string; readonly variants: readonly Schema<unknown>[] }
  | { readonly kind: 'either'; readonly options: readonly Schema<unknown>[] };

interface Member {
  readonly schema: Schema<unknown>;
  readonly isOptional: boolean;
}

/** The shape of a `Type`. The type itself is never there at run time. */
export interface Schema<Type> {
  readonly shape: Shape;
  /** Named shapes stand once in the document. */
  readonly name?: string | undefined;
  readonly type?: Type | undefined;
}

/** A member that may be left out. */
export interface OptionalMember<Type> {
  readonly optional: Schema<Type>;
}

/** Every member of the type, with its shape: neither more nor fewer. */
export type MembersOf<Type> = {
  readonly [Name in keyof Type]-?: Record<never, never> extends Pick<Type, Name>
    ? OptionalMember<Exclude<Type[Name], undefined>>
    : Schema<Type[Name]>;
};

export const text: Schema<string> = { shape: { kind: 'text' } };
export const number: Schema<number> = { shape: { kind: 'number' } };
export const integer: Schema<number> = { shape: { kind: 'integer' } };
export const natural: Schema<number> = { shape: { kind: 'integer', min: 0 } };
export const flag: Schema<boolean> = { shape: { kind: 'flag' } };
export const nothing: Schema<null> = { shape: { kind: 'nothing' } };
export const anything: Schema<unknown> = { shape: { kind: 'anything' } };

export function oneOf<const Choice extends string>(...choices: readonly Choice[]): Schema<Choice> {
  return { shape: { kind: 'text', choices } };
}

export function numberOf<const Choice extends number>(...choices: readonly Choice[]): Schema<Choice> {
  return { shape: { kind: 'integer', choices } };
}

export function list<Item>(item: Schema<Item>): Schema<readonly Item[]> {
  return { shape: { kind: 'list', item } };
}

export function map<Value>(value: Schema<Value>): Schema<Readonly<Record<string, Value>>> {
  return { shape: { kind: 'map', value } };
}

export function nullable<Type>(schema: Schema<Type>): Schema<Type | null> {
  return { shape: { kind: 'either', options: [schema, nothing] } };
}

export function optional<Type>(schema: Schema<Type>): OptionalMember<Type> {
  return { optional: schema };
}

export function variants<Type>(tag: keyof Type & string, ...all: readonly Schema<Type>[]): Schema<Type> {
  return { shape: { kind: 'variants', tag, variants: all } };
}

export function object<Type>(members: MembersOf<Type>): Schema<Type> {
  const all = Object.entries<Schema<unknown> | OptionalMember<unknown>>(members);
  const read = all.map(([name, member]): [string, Member] => [
    name,
    'optional' in member
      ? { schema: member.optional, isOptional: true }
      : { schema: member, isOptional: false },
  ]);
  return { shape: { kind: 'object', members: Object.fromEntries(read) } };
}

/** Gives a shape its name in the document. */
export function named<Type>(name: string, schema: Schema<Type>): Schema<Type> {
  return { ...schema, name };
}
