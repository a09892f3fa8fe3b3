/**
 * Reading of what came over the wire. A program under test sends what it likes, and the service is as
 * tolerant with types as its clients are careless: so the phone draws what it can read and never throws.
 */
export type WireRecord = Readonly<Record<string, unknown>>;

const nothing: WireRecord = {};

export function isRecord(value: unknown): value is WireRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object, or an empty one. */
export function record(value: unknown): WireRecord {
  return isRecord(value) ? value : nothing;
}

/** The objects of a list; anything else in it is left out. */
export function records(value: unknown): readonly WireRecord[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** A string, or a number written as one; empty for everything else. */
export function text(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}

/** A number, or a string that holds one; 0 for everything else. */
export function number(value: unknown): number {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : 0;
}

/** True for `true`, and for the 1 that some clients send instead. */
export function flag(value: unknown): boolean {
  return value === true || value === 1 || value === '1' || value === 'true';
}
