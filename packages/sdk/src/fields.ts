/**
 * The vocabulary in which operations describe what they take and give: plain data that could be written as JSON.
 * Every surface (checks, forms, commands, the sandbox, reference pages) reads these objects and nothing else.
 */

/** The same text for people in both languages. */
export interface Texts {
  readonly en: string;
  readonly zh: string;
}

/** Things with an id that somebody picks from a list. */
export type Named = 'member' | 'department' | 'tag' | 'chat' | 'application';

/** Under which type a file is uploaded (path/90253). */
export type MediaType = 'image' | 'voice' | 'video' | 'file';

interface Common {
  readonly label: Texts;
  readonly help?: Texts | undefined;
  /** May be left out. Required is the default. */
  readonly optional?: true | undefined;
  /** What there is already that the value names by its id; of a list each item does. */
  readonly names?: Named | undefined;
  /** Filled from the client's connection when the caller leaves it out. */
  readonly fromConnection?: true | undefined;
}

export interface TextLimits {
  /** Bytes of UTF-8. */
  readonly maxBytes?: number | undefined;
  readonly minBytes?: number | undefined;
  /** Unicode characters. */
  readonly maxChars?: number | undefined;
  readonly minChars?: number | undefined;
  /** WeCom cuts what is over the maximum and reports success. */
  readonly cut?: true | undefined;
  /** Source of a regular expression for the whole value. */
  readonly pattern?: string | undefined;
  /** Must begin with http:// or https://. */
  readonly format?: 'url' | undefined;
}

export interface TextField extends Common, TextLimits {
  readonly kind: 'text';
  /** An empty text is a value here; elsewhere a required text must not be empty. */
  readonly mayBeEmpty?: true | undefined;
  /** An optional text that WeCom refuses when it is there and empty (40058). */
  readonly neverEmpty?: true | undefined;
  /** The id of an upload of this type, so that a file can be given in its place. */
  readonly media?: MediaType | undefined;
  /** A credential: masked wherever it would be shown. */
  readonly secret?: true | undefined;
}

export interface IntegerField extends Common {
  readonly kind: 'integer';
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly unit?: 'seconds' | undefined;
}

export interface NumberField extends Common {
  readonly kind: 'number';
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** 0 or 1 on the wire; true and false are taken too. */
export interface BitField extends Common {
  readonly kind: 'bit';
}

/** true or false on the wire. */
export interface FlagField extends Common {
  readonly kind: 'flag';
}

export interface Choice {
  readonly value: string | number;
  readonly label: Texts;
}

export interface ChoiceField extends Common {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
  /** WeCom reads any other value as this one, without an error. */
  readonly otherwise?: string | number | undefined;
}

/** Ids that travel as `a|b|c`; an array is taken too. */
export interface IdsField extends Common {
  readonly kind: 'ids';
  readonly max: number;
  /** Ids are whole numbers on the directory's side. */
  readonly of: 'text' | 'integer';
  /** `@all` stands for everybody, alone. */
  readonly all?: true | undefined;
}

export interface ListField extends Common {
  readonly kind: 'list';
  readonly item: Field;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** This member of the items must differ within the list. */
  readonly uniqueBy?: string | undefined;
}

export interface ObjectField extends Common {
  readonly kind: 'object';
  readonly members: Readonly<Record<string, Field>>;
  readonly rules?: readonly Rule[] | undefined;
  /** Name of the generated interface, for objects that several operations share. */
  readonly named?: string | undefined;
}

/** One of several objects, told apart by a member. */
export interface OneOfField extends Common {
  readonly kind: 'oneOf';
  readonly tag: string;
  readonly variants: Readonly<Record<string, ObjectField>>;
  readonly named?: string | undefined;
}

/** A file of a multipart body. Sizes in bytes. */
export interface FileField extends Common {
  readonly kind: 'file';
  readonly minBytes: number;
  readonly maxBytes: number;
  /** The maximum by the value of another member. */
  readonly maxBytesBy?:
    | { readonly member: string; readonly limits: Readonly<Record<string, number>> }
    | undefined;
}

/** Anything JSON can say; for answers that are not described further. */
export interface JsonField extends Common {
  readonly kind: 'json';
}

export type Field =
  | TextField
  | IntegerField
  | NumberField
  | BitField
  | FlagField
  | ChoiceField
  | IdsField
  | ListField
  | ObjectField
  | OneOfField
  | FileField
  | JsonField;

/** A rule between members of one object. Members may be named by a path: `main_title.title`. */
export type Rule =
  | { readonly rule: 'atLeastOne'; readonly members: readonly string[] }
  /** All of them or none. */
  | { readonly rule: 'together'; readonly members: readonly string[] }
  | { readonly rule: 'notBoth'; readonly members: readonly string[] }
  /** `member` is required when `when` has one of the values, or, without values, when it is filled. */
  | {
      readonly rule: 'requiredWhen';
      readonly member: string;
      readonly when: string;
      readonly is?: readonly (string | number)[];
    }
  | { readonly rule: 'requiredWithout'; readonly member: string; readonly without: string }
  /** Lists that run parallel: where both are given, `member` is as long as `as`. */
  | { readonly rule: 'lengthsAgree'; readonly member: string; readonly as: string }
  /** Where `member` is given, the list names it too. Ids are compared whatever their case. */
  | { readonly rule: 'listed'; readonly member: string; readonly in: string };

type Labels = readonly [en: string, zh: string];
type Options<F extends Common> = Partial<Omit<F, 'kind' | 'label' | 'help'>> & { readonly help?: Labels };

function common([en, zh]: Labels, help: Labels | undefined): Common {
  return help ? { label: { en, zh }, help: { en: help[0], zh: help[1] } } : { label: { en, zh } };
}

export function text(en: string, zh: string, { help, ...limits }: Options<TextField> = {}): TextField {
  return { kind: 'text', ...common([en, zh], help), ...limits };
}

export function integer(
  en: string,
  zh: string,
  { help, ...limits }: Options<IntegerField> = {},
): IntegerField {
  return { kind: 'integer', ...common([en, zh], help), ...limits };
}

export function number(en: string, zh: string, { help, ...limits }: Options<NumberField> = {}): NumberField {
  return { kind: 'number', ...common([en, zh], help), ...limits };
}

export function bit(en: string, zh: string, { help }: Options<BitField> = {}): BitField {
  return { kind: 'bit', ...common([en, zh], help) };
}

export function flag(en: string, zh: string, { help }: Options<FlagField> = {}): FlagField {
  return { kind: 'flag', ...common([en, zh], help) };
}

/** Choices are written `[value, English, Chinese]`. */
export function choice(
  en: string,
  zh: string,
  choices: readonly (readonly [value: string | number, en: string, zh: string])[],
  { help, ...rest }: Options<ChoiceField> = {},
): ChoiceField {
  const options = choices.map(([value, label, labelZh]) => ({ value, label: { en: label, zh: labelZh } }));
  return { kind: 'choice', ...common([en, zh], help), ...rest, choices: options };
}

export function ids(
  en: string,
  zh: string,
  { help, ...limits }: Options<IdsField> & { readonly max: number },
): IdsField {
  return { kind: 'ids', of: 'text', ...common([en, zh], help), ...limits };
}

export function list(
  en: string,
  zh: string,
  item: Field,
  { help, ...limits }: Options<ListField> = {},
): ListField {
  return { kind: 'list', ...common([en, zh], help), ...limits, item };
}

export function object(
  en: string,
  zh: string,
  members: Readonly<Record<string, Field>>,
  rules: readonly Rule[] = [],
  { help, ...rest }: Options<ObjectField> = {},
): ObjectField {
  const base: ObjectField = { kind: 'object', ...common([en, zh], help), ...rest, members };
  return rules.length > 0 ? { ...base, rules } : base;
}

export function oneOf(
  en: string,
  zh: string,
  tag: string,
  variants: Readonly<Record<string, ObjectField>>,
  { help, ...rest }: Options<OneOfField> = {},
): OneOfField {
  return { kind: 'oneOf', ...common([en, zh], help), ...rest, tag, variants };
}

export function file(
  en: string,
  zh: string,
  { help, ...limits }: Options<FileField> & { readonly minBytes: number; readonly maxBytes: number },
): FileField {
  return { kind: 'file', ...common([en, zh], help), ...limits };
}

export function json(en: string, zh: string, { help }: Options<JsonField> = {}): JsonField {
  return { kind: 'json', ...common([en, zh], help) };
}

export function optional<F extends Field>(field: F): F {
  return { ...field, optional: true };
}

/** The members of an object, all optional: answers may leave any of them out. */
export function allOptional(members: Readonly<Record<string, Field>>): Record<string, Field> {
  return Object.fromEntries(Object.entries(members).map(([name, field]) => [name, optional(field)]));
}

export function fromConnection<F extends Field>(field: F): F {
  return { ...field, fromConnection: true };
}

export function atLeastOne(...members: string[]): Rule {
  return { rule: 'atLeastOne', members };
}

export function together(...members: string[]): Rule {
  return { rule: 'together', members };
}

export function notBoth(...members: string[]): Rule {
  return { rule: 'notBoth', members };
}

export function requiredWhen(member: string, when: string, is?: readonly (string | number)[]): Rule {
  return is ? { rule: 'requiredWhen', member, when, is } : { rule: 'requiredWhen', member, when };
}

export function requiredWithout(member: string, without: string): Rule {
  return { rule: 'requiredWithout', member, without };
}

export function lengthsAgree(member: string, as: string): Rule {
  return { rule: 'lengthsAgree', member, as };
}

export function listed(member: string, list: string): Rule {
  return { rule: 'listed', member, in: list };
}
