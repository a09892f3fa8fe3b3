import type { Field } from '@wecomkit/sdk/catalog';
import type { Sources } from '../sources/sources.ts';
import type { Assignment } from './add-field-options.ts';
import { appendAt, setAt } from './members.ts';

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

async function readValue(field: Field, value: string | true, sources: Sources): Promise<unknown> {
  if (value === true) return field.kind === 'flag' ? true : 1;
  switch (field.kind) {
    case 'text':
      return sources.text(value);
    case 'integer':
    case 'number':
      return numeric(value);
    case 'choice':
      return field.choices.some((choice) => typeof choice.value === 'number') ? numeric(value) : value;
    case 'ids':
      return value.split(/[,|]/u);
    case 'list':
      return field.item.kind === 'object' ? sources.json(value) : items(value, field.item.kind === 'integer');
    default:
      return sources.json(value);
  }
}

function items(value: string, areNumbers: boolean): readonly unknown[] {
  const parts = value
    .split(/[,|]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return areNumbers ? parts.map(numeric) : parts;
}

/** What is no number stays as it is: the check of the input names the member. */
function numeric(value: string): number | string {
  return /^-?\d+(?:\.\d+)?$/u.test(value) ? Number(value) : value;
}
