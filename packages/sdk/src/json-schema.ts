import type { Field, ObjectField, TextField } from './fields.ts';

/** A JSON Schema (draft 2020-12). `x-maxBytes`, `x-minBytes` and `x-uniqueBy` say what the standard cannot. */
export type JsonSchema = { readonly [member: string]: unknown };

const urlPattern = '^[Hh][Tt][Tt][Pp][Ss]?://';

/** Prints a field as JSON Schema for OpenAPI, tools and validators of other libraries. Describes the wire form. */
export function toJsonSchema(field: Field): JsonSchema {
  return { title: field.label.en, ...(field.help ? { description: field.help.en } : {}), ...shape(field) };
}

function shape(field: Field): JsonSchema {
  switch (field.kind) {
    case 'text':
      return textSchema(field);
    case 'integer':
    case 'number':
      return defined({ type: field.kind, minimum: field.min, maximum: field.max });
    case 'bit':
      return { enum: [0, 1] };
    case 'flag':
      return { type: 'boolean' };
    case 'choice':
      return field.otherwise === undefined ? { enum: field.choices.map((choice) => choice.value) } : {};
    case 'ids':
      return { type: 'string' };
    case 'list':
      return defined({
        type: 'array',
        items: toJsonSchema(field.item),
        minItems: field.min,
        maxItems: field.max,
        'x-uniqueBy': field.uniqueBy,
      });
    case 'object':
      return objectSchema(field);
    case 'oneOf': {
      const variants = Object.entries(field.variants).map(([value, variant]) =>
        objectSchema(variant, field.tag, value),
      );
      return { oneOf: variants };
    }
    case 'file':
      return { type: 'string', format: 'binary' };
    case 'json':
      return {};
  }
}

function textSchema(field: TextField): JsonSchema {
  const mayBeEmpty = field.neverEmpty ? undefined : (field.optional ?? field.mayBeEmpty);
  const filled = defined({
    type: 'string',
    minLength: field.minChars ?? (mayBeEmpty ? undefined : 1),
    maxLength: field.maxChars,
    'x-minBytes': field.minBytes,
    'x-maxBytes': field.maxBytes,
    pattern: field.pattern === undefined ? field.format && urlPattern : `^(?:${field.pattern})$`,
  });
  // An empty text says nothing, so the limits below do not speak of it.
  const hasMinimum = field.minChars ?? field.minBytes ?? field.pattern ?? field.format;
  return mayBeEmpty && hasMinimum !== undefined ? { type: 'string', anyOf: [{ const: '' }, filled] } : filled;
}

function objectSchema(field: ObjectField, tag?: string, value?: string): JsonSchema {
  const members = Object.entries(field.members);
  const properties = Object.fromEntries(members.map(([name, member]) => [name, toJsonSchema(member)]));
  const required = members.filter(([, member]) => !member.optional).map(([name]) => name);
  if (tag === undefined) return { type: 'object', properties, required };
  return {
    type: 'object',
    properties: { [tag]: { const: value }, ...properties },
    required: [tag, ...required],
  };
}

function defined(schema: Readonly<Record<string, unknown>>): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));
}
