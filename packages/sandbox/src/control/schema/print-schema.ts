import type { Schema, Shape } from './schema.ts';

/** A JSON Schema, as OpenAPI 3.1 has it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Prints schemas; named ones become references and are kept in `components`. */
export interface SchemaPrinter {
  readonly print: (schema: Schema<unknown>) => JsonSchema;
  readonly components: () => Readonly<Record<string, JsonSchema>>;
}

export function createSchemaPrinter(): SchemaPrinter {
  const components = new Map<string, JsonSchema>();

  function print({ name, shape }: Schema<unknown>): JsonSchema {
    if (name === undefined) return printShape(shape, print);
    if (!components.has(name)) {
      // Its place is taken first, so that shapes which contain themselves end.
      components.set(name, {});
      components.set(name, printShape(shape, print));
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  return {
    print,
    components: () => Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function printShape(shape: Shape, print: SchemaPrinter['print']): JsonSchema {
  switch (shape.kind) {
    case 'text':
      return { type: 'string', ...(shape.choices ? { enum: shape.choices } : {}) };
    case 'integer': {
      const minimum = shape.min === undefined ? {} : { minimum: shape.min };
      return { type: 'integer', ...minimum, ...(shape.choices ? { enum: shape.choices } : {}) };
    }
    case 'number':
      return { type: 'number' };
    case 'flag':
      return { type: 'boolean' };
    case 'nothing':
      return { type: 'null' };
    case 'anything':
      return {};
    case 'list':
      return { type: 'array', items: print(shape.item) };
    case 'map':
      return { type: 'object', additionalProperties: print(shape.value) };
    case 'object':
      return printObject(shape, print);
    case 'variants':
      return { oneOf: shape.variants.map((each) => print(each)) };
    case 'either':
      return { anyOf: shape.options.map((each) => print(each)) };
  }
}

function printObject(
  { members }: Extract<Shape, { kind: 'object' }>,
  print: SchemaPrinter['print'],
): JsonSchema {
  const all = Object.entries(members);
  const required = all.filter(([, { isOptional }]) => !isOptional).map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(all.map(([name, { schema }]) => [name, print(schema)])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}
