import type { Field, FileField, TextField } from '@wecomkit/sdk/catalog';

/** The documented limit of a field in a few words, for the line under it; empty when there is none. */
export function limitHint(field: Field): string {
  switch (field.kind) {
    case 'text':
      return textHint(field);
    case 'integer':
    case 'number':
      return rangeHint(field.min, field.max, field.kind === 'integer' && field.unit ? ` ${field.unit}` : '');
    case 'ids':
      return `At most ${count(field.max)}, separated by | or commas`;
    case 'list':
      return listHint(field.min, field.max);
    case 'file':
      return fileHint(field);
    default:
      return '';
  }
}

/** Chinese characters take 3 bytes of UTF-8. */
function textHint({ maxBytes, maxChars, minBytes, minChars, cut }: TextField): string {
  const most =
    maxBytes === undefined
      ? maxChars && `At most ${count(maxChars)} characters`
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

function rangeHint(min: number | undefined, max: number | undefined, unit: string): string {
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
