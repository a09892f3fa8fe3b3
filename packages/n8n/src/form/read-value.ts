import type { Field, ListField, ObjectField } from '@wecomkit/sdk/catalog';
import { isRecord } from '@wecomkit/sdk/host';
import { binaryInput } from './binary-input.ts';
import { inside, parameterName, type Place } from './place.ts';
import { depthOf, deepest } from './depth.ts';
import { parseJson } from './parse-json.ts';
import { titleCase } from './title-case.ts';

/**
 * The value of a member from what its form field says. What people leave empty is left out, as WeCom takes an empty
 * text for a value (40058).
 */
export function readValue(field: Field, given: unknown, place: Place): unknown {
  const raw = picked(given);
  if (raw === '' || raw === undefined || raw === null) return undefined;
  switch (field.kind) {
    case 'integer':
    case 'number':
      return toNumber(raw);
    case 'ids':
      return typeof raw === 'string' ? ids(raw) : raw;
    case 'list':
      return readList(field, raw, place);
    case 'object':
      return readGroup(field, raw, place);
    case 'file':
      return binaryInput(String(raw), 'file');
    case 'oneOf':
    case 'json':
      return fromJson(raw, field);
    default:
      return raw;
  }
}

/** What was picked from a list or written beside it. */
export function picked(raw: unknown): unknown {
  return isRecord(raw) && raw['__rl'] === true ? raw['value'] : raw;
}

/** What is not a number stays as it is: the check says so with its path. */
function toNumber(raw: unknown): unknown {
  const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
  return typeof value === 'number' && Number.isNaN(value) ? raw : value;
}

function ids(text: string): readonly string[] {
  return text
    .split(/[|,，\n]/u)
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

function readList(field: ListField, raw: unknown, place: Place): unknown {
  const { item } = field;
  if (depthOf(item) > deepest) return emptyToAbsent(fromJson(raw, field));
  if (item.kind !== 'object') return scalars(item, raw);
  const rows = isRecord(raw) ? raw['item'] : raw;
  if (!Array.isArray(rows)) return undefined;
  return emptyToAbsent(rows.map((row) => readMembers(item, row, place)));
}

function scalars(item: Field, raw: unknown): unknown {
  const values = typeof raw === 'string' ? ids(raw) : Array.isArray(raw) ? raw : [raw];
  const isNumber = item.kind === 'integer' || item.kind === 'number' || item.kind === 'bit';
  return emptyToAbsent(isNumber ? values.map(toNumber) : values);
}

function emptyToAbsent(value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

function readGroup(field: ObjectField, raw: unknown, place: Place): unknown {
  if (depthOf(field) > deepest) return fromJson(raw, field);
  return readMembers(field, isRecord(raw) && isRecord(raw['value']) ? raw['value'] : raw, place);
}

/** The members of a group or of a list's row, from the parameters below theirs. */
function readMembers(group: ObjectField, raw: unknown, place: Place): unknown {
  if (!isRecord(raw)) return raw;
  const offset = parameterName(place).length + 1;
  const members = Object.entries(group.members).map(([name, field]) => {
    const at = inside(place, name);
    const parameter = (suffix: string = ''): unknown => raw[parameterName(at, suffix).slice(offset)];
    return [name, readMember(field, parameter, at)];
  });
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

/** A member that may be given as a file goes by the file. */
export function readMember(field: Field, parameter: (suffix?: string) => unknown, place: Place): unknown {
  const type = field.kind === 'text' ? field.media : undefined;
  const binary = type === undefined ? undefined : parameter('_binary');
  if (type !== undefined && typeof binary === 'string' && binary !== '' && parameter('_source') !== 'id') {
    return binaryInput(binary, 'media', type);
  }
  return readValue(field, parameter(), place);
}

function fromJson(raw: unknown, { label }: Field): unknown {
  return typeof raw === 'string' ? parseJson(raw, titleCase(label.en)) : raw;
}
