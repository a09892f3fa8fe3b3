import { describe, expect, it } from 'vitest';
import { catalog, operations } from '../catalog.ts';
import type { Field } from '../fields.ts';
import { at } from '../validate/context.ts';
import { validate } from '../validate/index.ts';

const all = operations();
const connection = { agentid: 1000002, corpid: 'ww1', corpsecret: 's', key: 'k' };

describe('every declared operation', () => {
  it('has the name under which the catalog holds it, once', () => {
    const names = Object.entries(catalog).flatMap(([family, members]) =>
      Object.keys(members).map((method) => `${family}.${method}`),
    );
    expect(all.map(({ name }) => name)).toEqual(names);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(all)('$name has an example that passes its own checks', (operation) => {
    const { issues } = validate(operation.input, { ...connection, ...Object(operation.example) });
    expect(issues).toEqual([]);
  });

  it.each(all)('$name says everything in both languages', (operation) => {
    for (const { path, field } of walk(operation.input, '')) {
      expect(field.label.en, path).not.toMatch(/\p{Script=Han}/u);
      expect(field.label.zh, path).toMatch(/\p{Script=Han}|^[A-Za-z]/u);
      if (field.help) expect(field.help.zh, path).toMatch(/\p{Script=Han}/u);
    }
    expect(operation.title.zh).toMatch(/\p{Script=Han}/u);
    expect(operation.title.en).not.toMatch(/\p{Script=Han}/u);
  });

  it.each(all)('$name is plain data', (operation) => {
    expect(JSON.parse(JSON.stringify(operation))).toEqual(operation);
  });

  it.each(all.filter(({ exampleAnswer }) => exampleAnswer))(
    '$name has an example of an answer that fits its description',
    ({ output, exampleAnswer }) => {
      expect(validate(output, exampleAnswer).issues).toEqual([]);
    },
  );

  it.each(all.filter(({ cursor }) => cursor))('$name pages by members that are there', (operation) => {
    const { input, output, cursor } = operation;
    expect(input.members).toHaveProperty(String(cursor?.input));
    expect(output.members).toHaveProperty(String(cursor?.output));
    expect(output.members).toHaveProperty(String(cursor?.items), expect.objectContaining({ kind: 'list' }));
  });

  it.each(all.filter(({ job }) => job))(
    '$name names the operation that tells its result',
    ({ output, job }) => {
      const result = all.find(({ name }) => name === job?.result);
      expect(output.members).toHaveProperty(String(job?.id));
      expect(result?.input.members).toHaveProperty(String(job?.id));
      expect(result?.output.members).toHaveProperty('status', expect.objectContaining({ kind: 'choice' }));
    },
  );

  it.each(all.filter(({ split }) => split))(
    '$name can be split at a text with a limit in bytes',
    ({ input, split }) => {
      const field = walk(input, '').find(({ path }) => path === split?.path)?.field;
      expect(field).toMatchObject({ kind: 'text', maxBytes: expect.any(Number) });
    },
  );
});

const limited = all.flatMap(({ name, input }) =>
  walk(input, '').flatMap(({ path, field }) => limits(name, path, field)),
);

describe('every limit', () => {
  it.each(limited)(
    '$name $path takes what is at its limit and refuses one more',
    ({ field, within, beyond }) => {
      expect(validate(field, within).issues).toEqual([]);
      expect(validate(field, beyond).issues).not.toEqual([]);
    },
  );
});

interface Limited {
  readonly name: string;
  readonly path: string;
  readonly field: Field;
  readonly within: unknown;
  readonly beyond: unknown;
}

function limits(name: string, path: string, field: Field): Limited[] {
  const limited = (within: unknown, beyond: unknown): Limited => ({ name, path, field, within, beyond });
  if (field.kind === 'text' && field.maxBytes !== undefined && field.format === undefined) {
    return fits(field.pattern, 'a'.repeat(field.maxBytes))
      ? [limited('a'.repeat(field.maxBytes), 'a'.repeat(field.maxBytes + 1))]
      : [];
  }
  if (field.kind === 'text' && field.maxChars !== undefined) {
    const character = fits(field.pattern, '😀') ? '😀' : 'a';
    return [limited(character.repeat(field.maxChars), character.repeat(field.maxChars + 1))];
  }
  if (field.kind === 'integer' && field.max !== undefined) return [limited(field.max, field.max + 1)];
  if (field.kind === 'ids') return [limited(numbers(field.max), numbers(field.max + 1))];
  return [];
}

function fits(pattern: string | undefined, text: string): boolean {
  return pattern === undefined || new RegExp(`^(?:${pattern})$`, 'u').test(text);
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** All fields of an object with their paths; items of lists under the list's own path. */
function walk(field: Field, path: string): { readonly path: string; readonly field: Field }[] {
  const here = { path, field };
  if (field.kind === 'list') return [here, ...walk(field.item, path)];
  if (field.kind === 'oneOf')
    return [here, ...Object.values(field.variants).flatMap((variant) => walk(variant, path))];
  if (field.kind !== 'object') return [here];
  return [here, ...Object.entries(field.members).flatMap(([name, member]) => walk(member, at(path, name)))];
}
