import type { ChoiceField, Field, ObjectField, OneOfField } from '@wecomkit/sdk/catalog';
import { isObject, type JsonObject } from './json-object.ts';

/** What reading a value took. */
export interface Leniency {
  /** Paths that were not of the declared type and were read as if they were. */
  readonly bent: string[];
  /** Paths whose value could not be read at all and counts as absent: mistyped JSON in the sense of path/90313. */
  readonly mistyped: string[];
}

/**
 * Reads a JSON value the way the service reads what real clients send: `null` is absent, numbers come as texts and
 * texts as numbers, empty texts and lists stand for optional members that were left out. What an object or a list
 * cannot be read from is left out and noted.
 */
export function readLeniently(field: Field, json: unknown): { readonly value: unknown } & Leniency {
  const notes: Leniency = { bent: [], mistyped: [] };
  return { value: read(field, json, '', notes), ...notes };
}

function read(field: Field, value: unknown, path: string, notes: Leniency): unknown {
  if (value === null || value === undefined) return undefined;
  if (isEmpty(field, value)) return undefined;
  const coerced = coerce(field, value, path, notes);
  if (coerced !== value && coerced !== undefined && typeof coerced !== 'object') notes.bent.push(path);
  return coerced;
}

/** Empty texts for what is not a text, and the empty lists that PHP writes for empty objects. */
function isEmpty(field: Field, value: unknown): boolean {
  if (value === '') return field.kind !== 'text' && field.kind !== 'json';
  return Array.isArray(value) && value.length === 0 && field.kind !== 'list' && field.kind !== 'json';
}

function coerce(field: Field, value: unknown, path: string, notes: Leniency): unknown {
  switch (field.kind) {
    case 'text':
      return typeof value === 'number' ? String(value) : value;
    case 'integer':
    case 'number':
      return numberFrom(value);
    case 'bit':
      return typeof value === 'string' ? numberFrom(value) : value;
    case 'flag':
      return flagFrom(value);
    case 'choice':
      return choiceFrom(field, value);
    case 'ids':
      return idsFrom(value, path, notes);
    case 'list':
      return listFrom(field.item, value, path, notes);
    case 'object':
      return isObject(value) ? readMembers(field, value, path, notes) : mistyped(path, notes);
    case 'oneOf':
      return isObject(value) ? readVariant(field, value, path, notes) : mistyped(path, notes);
    case 'file':
    case 'json':
      return value;
  }
}

function readMembers(field: ObjectField, value: JsonObject, path: string, notes: Leniency): JsonObject {
  const members: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(value)) {
    if (name === '__proto__') continue;
    const member = Object.hasOwn(field.members, name) ? field.members[name] : undefined;
    const kept = member ? read(member, given, path === '' ? name : `${path}.${name}`, notes) : given;
    if (kept !== undefined && kept !== null) members[name] = kept;
  }
  return members;
}

function readVariant(field: OneOfField, value: JsonObject, path: string, notes: Leniency): JsonObject {
  const tag = value[field.tag];
  const variant =
    typeof tag === 'string' && Object.hasOwn(field.variants, tag) ? field.variants[tag] : undefined;
  return variant ? readMembers(variant, value, path, notes) : value;
}

function listFrom(item: Field, value: unknown, path: string, notes: Leniency): unknown {
  if (!Array.isArray(value)) return mistyped(path, notes);
  const present = value.filter((each) => each !== null);
  return present.map((each, index) => read(item, each, `${path}.${index}`, notes));
}

/** Ids travel as `a|b|c`. A list of them is mistyped JSON: clients of ours join it, the service does not. */
function idsFrom(value: unknown, path: string, notes: Leniency): unknown {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : mistyped(path, notes);
}

function mistyped(path: string, notes: Leniency): undefined {
  notes.mistyped.push(path);
  return undefined;
}

function numberFrom(value: unknown): unknown {
  return typeof value === 'string' && /^\s*-?\d+(?:\.\d+)?\s*$/u.test(value) ? Number(value) : value;
}

function flagFrom(value: unknown): unknown {
  if (value === 1 || value === '1' || value === 'true') return true;
  return value === 0 || value === '0' || value === 'false' ? false : value;
}

function choiceFrom({ choices }: ChoiceField, value: unknown): unknown {
  if (choices.some((choice) => choice.value === value)) return value;
  const written = typeof value === 'boolean' ? String(Number(value)) : String(value);
  return choices.find((choice) => String(choice.value) === written)?.value ?? value;
}
