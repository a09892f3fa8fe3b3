import type { ChoiceField, FileField, IdsField, IntegerField, NumberField } from '../fields.ts';
import { fileSize, isUploadFile } from '../files.ts';
import { type Context, isRecord, wrongType } from './context.ts';

export function checkNumber(
  field: IntegerField | NumberField,
  value: unknown,
  path: string,
  context: Context,
): unknown {
  const whole = field.kind === 'integer';
  if (typeof value !== 'number' || !(whole ? Number.isSafeInteger(value) : Number.isFinite(value))) {
    wrongType(context, path, whole ? 'integer' : 'number', value);
    return value;
  }
  const { min, max } = field;
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) {
    const unit = field.kind === 'integer' ? (field.unit ?? 'value') : 'value';
    context.issues.push({ path, rule: 'range', limit: [min ?? '-∞', max ?? '∞'], actual: value, unit });
  }
  return value;
}

export function checkBit(value: unknown, path: string, context: Context): unknown {
  if (value === true || value === 1) return 1;
  if (value === false || value === 0) return 0;
  context.issues.push({ path, rule: 'choice', limit: [0, 1], actual: printable(value) });
  return value;
}

export function checkFlag(value: unknown, path: string, context: Context): unknown {
  if (typeof value !== 'boolean') wrongType(context, path, 'true or false', value);
  return value;
}

export function checkChoice(field: ChoiceField, value: unknown, path: string, context: Context): unknown {
  if (field.otherwise !== undefined || field.choices.some((choice) => choice.value === value)) return value;
  const limit = field.choices.map((choice) => choice.value);
  context.issues.push({ path, rule: 'choice', limit, actual: printable(value) });
  return value;
}

/** Ids as a list or joined by `|`; blanks around them and empty parts do not count (path/90236). */
export function checkIds(field: IdsField, value: unknown, path: string, context: Context): unknown {
  const parts: unknown[] =
    typeof value === 'string' ? value.split('|') : Array.isArray(value) ? value : [value];
  if (parts.some((part) => typeof part !== 'string' && typeof part !== 'number')) {
    wrongType(context, path, 'ids', value);
    return value;
  }
  const ids = parts.map((part) => String(part).trim()).filter((id) => id !== '');
  checkEverybody(field, ids, path, context);
  if (ids.length > field.max) {
    context.issues.push({ path, rule: 'tooMany', limit: field.max, actual: ids.length, unit: 'items' });
  }
  if (field.of === 'integer' && ids.some((id) => !/^\d+$/u.test(id)))
    wrongType(context, path, 'whole numbers', value);
  return ids.length === 0 ? undefined : ids.join('|');
}

function checkEverybody(field: IdsField, ids: readonly string[], path: string, context: Context): void {
  if (!ids.includes('@all')) return;
  if (!field.all) context.issues.push({ path, rule: 'choice', limit: 'named members', actual: '@all' });
  else if (ids.length > 1) context.issues.push({ path, rule: 'conflict', members: ['@all'] });
}

export function checkFile(
  field: FileField,
  value: unknown,
  path: string,
  siblings: unknown,
  context: Context,
): unknown {
  if (!isUploadFile(value)) {
    wrongType(context, path, 'file', value);
    return value;
  }
  const actual = fileSize(value);
  const by = field.maxBytesBy;
  const chosen = by && isRecord(siblings) ? siblings[by.member] : undefined;
  const maximum = (by && typeof chosen === 'string' ? by.limits[chosen] : undefined) ?? field.maxBytes;
  if (actual > maximum) context.issues.push({ path, rule: 'tooLong', limit: maximum, actual, unit: 'bytes' });
  if (actual < field.minBytes) {
    context.issues.push({ path, rule: 'tooShort', limit: field.minBytes, actual, unit: 'bytes' });
  }
  return value;
}

function printable(value: unknown): string | number {
  return typeof value === 'number' || typeof value === 'string' ? value : typeof value;
}
