import { byteLength, charLength } from '../content/byte-length.ts';
import { cutBytes, cutChars } from '../content/cut-bytes.ts';
import type { TextField, TextLimits } from '../fields.ts';
import { type Context, wrongType } from './context.ts';

/** Checks a text against its limits. Gives what goes on the wire: the text itself, or cut as WeCom would. */
export function checkText(field: TextField, value: unknown, path: string, context: Context): unknown {
  if (typeof value !== 'string') {
    wrongType(context, path, 'text', value);
    return value;
  }
  if (value === '') {
    if (field.neverEmpty || (!field.optional && !field.mayBeEmpty))
      context.issues.push({ path, rule: 'empty' });
    return value;
  }
  checkForm(field, value, path, context);
  checkMinimum(field, value, path, context);
  return checkMaximum(field, value, path, context);
}

function checkForm(field: TextLimits, value: string, path: string, context: Context): void {
  if (field.format === 'url' && !/^https?:\/\//iu.test(value)) {
    context.issues.push({ path, rule: 'protocol', limit: ['http://', 'https://'] });
  }
  if (field.pattern !== undefined && !new RegExp(`^(?:${field.pattern})$`, 'u').test(value)) {
    context.issues.push({ path, rule: 'pattern', limit: field.pattern });
  }
}

function checkMinimum(field: TextLimits, value: string, path: string, context: Context): void {
  for (const [limit, measure, unit] of [
    [field.minBytes, byteLength, 'bytes'],
    [field.minChars, charLength, 'chars'],
  ] as const) {
    if (limit === undefined) continue;
    const actual = measure(value);
    if (actual < limit) context.issues.push({ path, rule: 'tooShort', limit, actual, unit });
  }
}

function checkMaximum(field: TextLimits, value: string, path: string, context: Context): string {
  let kept = value;
  for (const [limit, measure, cut, unit] of [
    [field.maxBytes, byteLength, cutBytes, 'bytes'],
    [field.maxChars, charLength, cutChars, 'chars'],
  ] as const) {
    // No text has more bytes than three times its UTF-16 length: short texts need no measuring.
    if (limit === undefined || kept.length * 3 <= limit) continue;
    const actual = measure(kept);
    if (actual <= limit) continue;
    if (field.cut && context.onCut === 'cut') kept = cut(kept, limit);
    else context.issues.push({ path, rule: 'tooLong', limit, actual, unit, cut: field.cut });
  }
  return kept;
}
