import type { Field } from '@wecomkit/sdk/catalog';
import type { Sources } from '../sources/sources.ts';
import type { Assignment } from './add-field-options.ts';
import { appendAt, setAt } from './members.ts';
import { isJsonList } from './value-syntax.ts';

/**
 * The input that the options describe, laid over what was there before. A member of a list's object that is given a
 * second time begins the next object: `--title A --url X --title B --url Y`.
 * @param start members from a JSON file, or none
 */
export async function readAssignments(
  assignments: readonly Assignment[],
  start: Readonly<Record<string, unknown>>,
  sources: Sources,
): Promise<Record<string, unknown>> {
  const input: Record<string, unknown> = structuredClone({ ...start });
  const open = new Map<string, Record<string, unknown>>();
  for (const { option, value } of assignments) {
    const { path, list, field } = option;
    const read = await readValue(field, value, sources);
    if (list === undefined) setAt(input, path.split('.'), read);
    else setInList(input, list, path.slice(list.length + 1), read, open);
  }
  return input;
}

function setInList(
  input: Record<string, unknown>,
  list: string,
  member: string,
  value: unknown,
  open: Map<string, Record<string, unknown>>,
): void {
  const current = open.get(list);
  const names = member.split('.');
  if (current && setAt(current, names, value, 'once')) return;
  const next: Record<string, unknown> = {};
  setAt(next, names, value);
  appendAt(input, list.split('.'), next);
  open.set(list, next);
}

async function readValue(field: Field, value: string | boolean, sources: Sources): Promise<unknown> {
  if (typeof value === 'boolean') return field.kind === 'flag' ? value : Number(value);
  switch (field.kind) {
    case 'text':
      return sources.text(value);
    case 'ids':
      return value.split(/[,|]/u);
    case 'list':
      return isJsonList(field) ? sources.json(value) : items(value, field.item);
    case 'object':
    case 'oneOf':
    case 'file':
    case 'json':
      return sources.json(value);
    default:
      return readScalar(field, value);
  }
}

/** The items of a list that was written in one text: `a,b`, `a|b` or, as in a cell of a table, `a;b`. */
export function items(value: string, item: Field): readonly unknown[] {
  return value
    .split(/[,|;]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => readScalar(item, part));
}

/** What cannot be read stays as it is: the check of the input names the member. */
export function readScalar(field: Field, value: string): unknown {
  switch (field.kind) {
    case 'integer':
    case 'number':
    case 'bit':
      return numeric(value);
    case 'flag':
      return value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value;
    case 'choice':
      return field.choices.some((choice) => typeof choice.value === 'number') ? numeric(value) : value;
    default:
      return value;
  }
}

function numeric(value: string): number | string {
  return /^-?\d+(?:\.\d+)?$/u.test(value) ? Number(value) : value;
}
