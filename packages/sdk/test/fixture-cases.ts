import { readFileSync } from 'node:fs';

/** One case of a fixture file: written from WeCom's documents, not from our code. */
export interface FixtureCase {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Members of the query, the token among them. */
  readonly query?: Readonly<Record<string, string>>;
  /** The JSON body; `null` for none, a text for one that cannot be read, `$multipart` for a file to be made up. */
  readonly request: Readonly<Record<string, unknown>> | string | null;
  readonly valid: boolean;
  readonly reason: string;
  readonly basis: 'documented' | 'observed' | 'limit' | 'policy';
  readonly expect_errcode?: number;
  readonly setup?: Readonly<Record<string, unknown>>;
  readonly effect?: string;
  readonly needs_server?: boolean;
}

/** The cases of one file of this folder, their placeholders expanded. */
export function fixtureCases(file: string): readonly FixtureCase[] {
  return JSON.parse(readFileSync(new URL(`fixtures/${file}`, import.meta.url), 'utf8'), (_key, value) =>
    expand(value),
  );
}

/** `{"$repeat":"x","times":3}` stands for xxx, `{"$seq":"user","from":1,"to":2,"width":4}` for two numbered ids. */
function expand(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('$repeat' in value && 'times' in value) return String(value.$repeat).repeat(Number(value.times));
  if (!('$seq' in value && 'from' in value && 'to' in value)) return value;
  const { $seq, from, to } = value;
  const width = 'width' in value ? Number(value.width) : 0;
  const count = Number(to) - Number(from) + 1;
  return Array.from(
    { length: count },
    (_, index) => String($seq) + String(Number(from) + index).padStart(width, '0'),
  );
}
