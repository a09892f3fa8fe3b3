import type { XmlElement, XmlValue } from '../xml-element.ts';

/** Reads the value of one member. Never fails; undefined leaves the member out. */
export type Read<Value> = (value: XmlValue | undefined) => Value;

/** How each member of an element is read. */
export type MemberTable<Members> = { readonly [Name in keyof Members]-?: Read<Members[Name]> };

/** Reads the members of an element by their table. What is absent and not optional reads as empty. */
export function readMembers<Members extends object>(
  element: XmlElement,
  table: MemberTable<Members>,
): Members {
  const members: Partial<Members> = {};
  for (const name in table) {
    const value = table[name](element[name]);
    if (value !== undefined) members[name] = value;
  }
  // The table has a reader for every member, and a member whose reader gives undefined is optional.
  return members as Members;
}

export const optionalText: Read<string | undefined> = (value) =>
  typeof value === 'string' ? value : undefined;

export const text: Read<string> = (value) => optionalText(value) ?? '';

export const optionalDecimal: Read<number | undefined> = (value) => {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const decimal = Number(value);
  return Number.isFinite(decimal) ? decimal : undefined;
};

export const decimal: Read<number> = (value) => optionalDecimal(value) ?? 0;

/** For numbers that fit. Ids of 64 bits stay texts. */
export const optionalInteger: Read<number | undefined> = (value) => {
  const integer = optionalDecimal(value);
  return Number.isSafeInteger(integer) ? integer : undefined;
};

export const integer: Read<number> = (value) => optionalInteger(value) ?? 0;

/** Values joined by commas (path/90970); an empty text is an empty list. */
export const optionalCommaTexts: Read<readonly string[] | undefined> = (value) =>
  optionalText(value)
    ?.split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

export const optionalCommaIntegers: Read<readonly number[] | undefined> = (value) =>
  optionalCommaTexts(value)
    ?.map(optionalInteger)
    .filter((item) => item !== undefined);

export function object<Members extends object>(table: MemberTable<Members>): Read<Members> {
  return (value) => readMembers(isElement(value) ? value : {}, table);
}

export function optionalObject<Members extends object>(
  table: MemberTable<Members>,
): Read<Members | undefined> {
  return (value) => (value === undefined ? undefined : object(table)(value));
}

/** Repeated elements. One without children reads as an element that has none. */
export function list<Members extends object>(table: MemberTable<Members>): Read<readonly Members[]> {
  return (value) => itemsOf(value).map(object(table));
}

export function optionalList<Members extends object>(
  table: MemberTable<Members>,
): Read<readonly Members[] | undefined> {
  return (value) => (value === undefined ? undefined : list(table)(value));
}

/** Repeated leaves. */
export const texts: Read<readonly string[]> = (value) =>
  itemsOf(value).filter((item) => typeof item === 'string');

export const optionalTexts: Read<readonly string[] | undefined> = (value) =>
  value === undefined ? undefined : texts(value);

function itemsOf(value: XmlValue | undefined): readonly (string | XmlElement)[] {
  if (value === undefined) return [];
  return typeof value === 'string' || isElement(value) ? [value] : value;
}

function isElement(value: XmlValue | undefined): value is XmlElement {
  return typeof value === 'object' && !Array.isArray(value);
}
