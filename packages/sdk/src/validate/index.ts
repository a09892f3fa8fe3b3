import type { InputIssue } from '../errors/input-error.ts';
import type { Field, ListField, ObjectField, OneOfField } from '../fields.ts';
import { at, type Context, isAbsent, isRecord, wrongType } from './context.ts';
import { checkRules } from './rules.ts';
import { checkBit, checkChoice, checkFile, checkFlag, checkIds, checkNumber } from './scalars.ts';
import { checkText } from './text.ts';

export interface Validated {
  /** What goes on the wire: ids joined by `|`, bits as 0 and 1, absent members left out. */
  readonly value: unknown;
  /** Every broken rule, in the order of the declaration. Empty when the value is good. */
  readonly issues: readonly InputIssue[];
}

/**
 * Checks a value against a field and turns it into its wire form. Members that the field does not know pass through
 * untouched: WeCom adds some from time to time.
 * @param onCut what to do with a text that WeCom would silently cut: report it (default), or cut it the same way
 */
export function validate(field: Field, value: unknown, onCut: Context['onCut'] = 'issue'): Validated {
  const context: Context = { issues: [], onCut };
  const wire = check(field, value, '', undefined, context);
  return { value: wire, issues: context.issues };
}

function check(field: Field, value: unknown, path: string, siblings: unknown, context: Context): unknown {
  switch (field.kind) {
    case 'text':
      return checkText(field, value, path, context);
    case 'integer':
    case 'number':
      return checkNumber(field, value, path, context);
    case 'bit':
      return checkBit(value, path, context);
    case 'flag':
      return checkFlag(value, path, context);
    case 'choice':
      return checkChoice(field, value, path, context);
    case 'ids':
      return checkIds(field, value, path, context);
    case 'list':
      return checkList(field, value, path, context);
    case 'object':
      return checkObject(field, value, path, context);
    case 'oneOf':
      return checkOneOf(field, value, path, context);
    case 'file':
      return checkFile(field, value, path, siblings, context);
    case 'json':
      return value;
  }
}

function checkObject(field: ObjectField, value: unknown, path: string, context: Context): unknown {
  if (!isRecord(value)) {
    wrongType(context, path, 'object', value);
    return value;
  }
  const wire: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(field.members)) {
    const given = value[name];
    if (isAbsent(given)) {
      if (!member.optional) context.issues.push({ path: at(path, name), rule: 'required' });
      continue;
    }
    const checked = check(member, given, at(path, name), value, context);
    if (checked !== undefined) wire[name] = checked;
  }
  copyUnknown(field, value, wire);
  if (field.rules) checkRules(field.rules, wire, path, context);
  return wire;
}

function copyUnknown(
  field: ObjectField,
  from: Readonly<Record<string, unknown>>,
  to: Record<string, unknown>,
): void {
  for (const [name, value] of Object.entries(from)) {
    if (!Object.hasOwn(field.members, name) && !isAbsent(value)) to[name] = value;
  }
}

function checkOneOf(field: OneOfField, value: unknown, path: string, context: Context): unknown {
  if (!isRecord(value)) {
    wrongType(context, path, 'object', value);
    return value;
  }
  const tag = value[field.tag];
  const variant =
    typeof tag === 'string' && Object.hasOwn(field.variants, tag) ? field.variants[tag] : undefined;
  if (variant) return checkObject(variant, value, path, context);
  const rule = isAbsent(tag) ? 'required' : 'choice';
  context.issues.push({ path: at(path, field.tag), rule, limit: Object.keys(field.variants) });
  return value;
}

function checkList(field: ListField, value: unknown, path: string, context: Context): unknown {
  if (!Array.isArray(value)) {
    wrongType(context, path, 'list', value);
    return value;
  }
  const { min, max } = field;
  const actual = value.length;
  if (max !== undefined && actual > max)
    context.issues.push({ path, rule: 'tooMany', limit: max, actual, unit: 'items' });
  if (min !== undefined && actual < min)
    context.issues.push({ path, rule: 'tooFew', limit: min, actual, unit: 'items' });
  if (field.uniqueBy) checkUnique(value, field.uniqueBy, path, context);
  return value.map((item, index) => check(field.item, item, at(path, index), undefined, context));
}

function checkUnique(items: readonly unknown[], member: string, path: string, context: Context): void {
  const seen = new Set<unknown>();
  for (const [index, item] of items.entries()) {
    const key = isRecord(item) ? item[member] : undefined;
    if (isAbsent(key) || key === '') continue;
    if (seen.has(key)) context.issues.push({ path: at(at(path, index), member), rule: 'unique' });
    seen.add(key);
  }
}
