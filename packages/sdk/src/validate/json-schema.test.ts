import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operations } from '../catalog.ts';
import { byteLength } from '../content/index.ts';
import type { Field, ObjectField } from '../fields.ts';
import { toJsonSchema } from '../json-schema.ts';
import { validate } from './index.ts';

/** ajv judges the printed schema; it cannot know rules between members nor files, so both are left out. */
const ajv = new Ajv2020({ strict: false, formats: { binary: true } });
ajv.addKeyword({
  keyword: 'x-maxBytes',
  type: 'string',
  validate: (limit: number, text: string) => byteLength(text) <= limit,
});
ajv.addKeyword({
  keyword: 'x-minBytes',
  type: 'string',
  validate: (limit: number, text: string) => byteLength(text) >= limit,
});
ajv.addKeyword({
  keyword: 'x-uniqueBy',
  type: 'array',
  validate: (member: string, items: readonly unknown[]) => {
    const keys = items.flatMap((item) => keyOf(item, member));
    return new Set(keys).size === keys.length;
  },
});

const inputs = operations()
  .filter((operation) => operation.body !== 'multipart')
  .map((operation) => ({
    name: operation.name,
    field: withoutRules(operation.input),
    example: operation.example,
  }));

describe('the checks and an outside judge agree', () => {
  it.each(inputs)('on $name, whatever is in it', ({ field }) => {
    const schema = ajv.compile(toJsonSchema(field));
    fc.assert(
      fc.property(arbitrary(field), (value) => {
        const { issues } = validate(field, value);
        expect({ value, ok: issues.length === 0 }).toEqual({ value, ok: schema(value) });
      }),
      { numRuns: 60 },
    );
  });
});

function keyOf(item: unknown, member: string): unknown[] {
  const key = typeof item === 'object' && item !== null ? Reflect.get(item, member) : undefined;
  return key === undefined || key === '' ? [] : [key];
}

function withoutRules(field: ObjectField): ObjectField {
  const members = Object.entries(field.members).map(([name, member]) => [name, strip(member)] as const);
  const { rules: _rules, ...rest } = field;
  return { ...rest, members: Object.fromEntries(members) };
}

function strip(field: Field): Field {
  if (field.kind === 'object')
    return { ...withoutRules(field), ...(field.optional ? { optional: true } : {}) };
  if (field.kind === 'list') return { ...field, item: strip(field.item) };
  if (field.kind !== 'oneOf') return field;
  const variants = Object.entries(field.variants).map(
    ([tag, variant]) => [tag, withoutRules(variant)] as const,
  );
  return { ...field, variants: Object.fromEntries(variants) };
}

/** Mostly good values, with every limit met from both sides, and now and then something of another type. */
function arbitrary(field: Field): fc.Arbitrary<unknown> {
  // The schema describes the wire form; ids and bits are taken in other forms too.
  if (field.kind === 'ids' || field.kind === 'bit') return fitting(field);
  return fc.oneof(
    { arbitrary: fitting(field), weight: 30 },
    { arbitrary: fc.constantFrom(true, 'x', 7, []), weight: 1 },
  );
}

function fitting(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'text': {
      const limit = Math.min(field.maxBytes ?? field.maxChars ?? 12, 3000);
      const around = [0, 1, Math.max(0, (field.minChars ?? 1) - 1), field.minChars ?? 1, limit, limit + 1];
      return fc
        .tuple(fc.constantFrom(...around), fc.constantFrom('a', 'é', '汉', '😀', 'https://a.example/'))
        .map(([count, unit]) => (unit.length > 2 ? unit : unit.repeat(count)));
    }
    case 'integer':
      return fc.integer({ min: (field.min ?? 0) - 1, max: Math.min(field.max ?? 2 ** 31, 2 ** 31) + 1 });
    case 'number':
      return fc.double({ min: (field.min ?? 0) - 1, max: (field.max ?? 10) + 1, noNaN: true });
    case 'bit':
      return fc.constantFrom(0, 1, 2);
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...field.choices.map((choice) => choice.value), 99);
    case 'ids':
      return fc.constantFrom('1', '1|2');
    case 'list':
      return fc.array(arbitrary(field.item), { maxLength: Math.min((field.max ?? 3) + 1, 9) });
    case 'object':
      return members(field);
    case 'oneOf': {
      const variants = Object.entries(field.variants).map(([value, variant]) =>
        members(variant).map((inner) => ({ ...inner, [field.tag]: value })),
      );
      return fc.oneof(...variants, fc.constant({ [field.tag]: 'none' }));
    }
    default:
      return fc.constant('anything');
  }
}

function members(field: ObjectField): fc.Arbitrary<Record<string, unknown>> {
  const model = Object.entries(field.members).map(([name, member]) => {
    const value = member.optional
      ? fc.option(arbitrary(member), { nil: undefined, freq: 2 })
      : fc.option(arbitrary(member), { nil: undefined, freq: 20 });
    return [name, value] as const;
  });
  return fc
    .record(Object.fromEntries(model))
    .map((object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)));
}
