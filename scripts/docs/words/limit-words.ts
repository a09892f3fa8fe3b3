import type { Field, FileField, TextField } from '../../../packages/sdk/src/fields.ts';
import { amount, type Language, size } from './language.ts';
import { type Texts, textsOf } from './texts.ts';

type UnitName = keyof Texts['limits']['units'];

/** The numbers that a field sets, in sentences: `At most 2,048 bytes.` */
export function limitWords(field: Field, language: Language): readonly string[] {
  switch (field.kind) {
    case 'text':
      return textLimits(field, language);
    case 'integer':
      return between(field.min, field.max, field.unit ?? 'value', language);
    case 'number':
      return between(field.min, field.max, 'value', language);
    case 'ids':
      return between(undefined, field.max, 'items', language);
    case 'list':
      return between(field.min, field.max, 'items', language);
    case 'file':
      return fileLimits(field, language);
    default:
      return [];
  }
}

function textLimits(field: TextField, language: Language): readonly string[] {
  return [
    ...between(field.minChars, field.maxChars, 'chars', language),
    ...between(field.minBytes, field.maxBytes, 'bytes', language),
    ...(field.media ? [textsOf[language].field.uploadedAs(field.media)] : []),
  ];
}

function fileLimits({ minBytes, maxBytes, maxBytesBy }: FileField, language: Language): readonly string[] {
  const own = between(minBytes, maxBytes, 'file', language);
  if (!maxBytesBy) return own;
  const separator = language === 'zh' ? '，' : ', ';
  const limits = Object.entries(maxBytesBy.limits)
    .map(([value, bytes]) => `${value} ${size(bytes, language)}`)
    .join(separator);
  return [...own, textsOf[language].field.sizeBy(maxBytesBy.member, limits)];
}

function between(
  min: number | undefined,
  max: number | undefined,
  unit: UnitName,
  language: Language,
): readonly string[] {
  const { limits } = textsOf[language];
  const print = (value: number): string =>
    unit === 'file' ? size(value, language) : amount(value, language);
  const { one, many } = limits.units[unit];
  const word = (max ?? min) === 1 ? one : many;
  if (min !== undefined && max !== undefined) return [limits.between(print(min), print(max), word)];
  if (max !== undefined) return [limits.most(print(max), word)];
  return min === undefined ? [] : [limits.least(print(min), word)];
}
