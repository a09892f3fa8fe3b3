import type { Field, FileField, TextField } from '@wecomkit/sdk/catalog';

/**
 * The documented limit of a field in a few words, for the line under it; empty when there is none.
 * @param name of the member on the wire
 */
export function limitHint(field: Field, name: string): string {
  switch (field.kind) {
    case 'text':
      return textHint(field, isAscii(field, name));
    case 'integer':
    case 'number':
      return rangeHint(field.min, field.max, field.kind === 'integer' && field.unit ? ` ${field.unit}` : '');
    case 'ids':
      return manyHint(`At most ${count(field.max)}`);
    case 'list':
      return listHint(field.min, field.max);
    case 'file':
      return fileHint(field);
    default:
      return '';
  }
}

/** For a line in which several ids are written. */
export function manyHint(limit: string): string {
  return limit.includes(separated) || limit === 'At most 1' ? limit : `${limit}, ${separated}`;
}

const separated = 'separated by | or commas';

/** Ids, keys, addresses and numbers: no Chinese stands in them, so that a byte is a character. */
function isAscii({ format, names }: TextField, name: string): boolean {
  return format !== undefined || names !== undefined || asciiNames.test(name);
}

const asciiNames = /(?:^|_)(?:id|userid|key|mobile|telephone|e?mail|url|picurl|page|pagepath)$/u;

/** Chinese characters take 3 bytes of UTF-8. */
function textHint({ maxBytes, maxChars, minBytes, minChars, cut }: TextField, ascii: boolean): string {
  const mostChars = ascii ? (maxChars ?? maxBytes) : maxChars;
  const most =
    maxBytes === undefined || ascii
      ? mostChars && `At most ${count(mostChars)} characters`
      : `At most ${count(maxBytes)} bytes (${count(Math.floor(maxBytes / 3))} Chinese characters)`;
  const least = minBytes ?? minChars;
  return [
    most,
    least === undefined ? undefined : `at least ${count(least)}`,
    cut && 'WeCom cuts what is longer',
  ]
    .filter(Boolean)
    .join('; ');
}

/** The ends of 32-bit numbers are nothing that a person has to think of. */
function rangeHint(lowest: number | undefined, highest: number | undefined, unit: string): string {
  const max = highest !== undefined && highest >= 2 ** 31 - 1 ? undefined : highest;
  const min = max === undefined && lowest === 0 ? undefined : lowest;
  if (min !== undefined && max !== undefined) return `From ${count(min)} to ${count(max)}${unit}`;
  if (max !== undefined) return `At most ${count(max)}${unit}`;
  return min === undefined ? '' : `At least ${count(min)}${unit}`;
}

function listHint(min: number | undefined, max: number | undefined): string {
  if (max === undefined) return min === undefined ? '' : `At least ${count(min)}`;
  return min === undefined ? `At most ${count(max)}` : `${count(min)} to ${count(max)}`;
}

function fileHint({ minBytes, maxBytes, maxBytesBy }: FileField): string {
  const byType = Object.entries(maxBytesBy?.limits ?? {}).map(
    ([type, bytes]) => `${type} ${megabytes(bytes)}`,
  );
  const most = byType.length === 0 ? megabytes(maxBytes) : byType.join(', ');
  return `From ${minBytes} bytes to ${most}`;
}

function megabytes(bytes: number): string {
  return `${bytes / 1024 / 1024} MB`;
}

/** With commas. The runtime's own way of writing numbers takes longer to load than all forms take to draw. */
function count(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}
