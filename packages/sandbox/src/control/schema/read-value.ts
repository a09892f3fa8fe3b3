import { isObject, type JsonObject } from '../../wire/json-object.ts';
import { invalid } from '../control-failure.ts';
import type { Schema, Shape } from './schema.ts';

/**
 * Takes a value that has the shape.
 * @throws ControlFailure 400 that names the first member that is missing, unknown or of another type
 */
export function readValue<Type>(schema: Schema<Type>, value: unknown): Type {
  check(schema.shape, value, '');
  // Checked by the schema, which TypeScript holds to the type.
  return value as Type;
}

function check(shape: Shape, value: unknown, path: string): void {
  switch (shape.kind) {
    case 'text':
      return checkChoice(typeof value === 'string', shape.choices, value, path, 'a text');
    case 'integer':
      checkChoice(Number.isSafeInteger(value), shape.choices, value, path, 'an integer');
      if (shape.min !== undefined && Number(value) < shape.min) wrong(path, `at least ${shape.min}`);
      return;
    case 'number':
      return typeof value === 'number' ? undefined : wrong(path, 'a number');
    case 'flag':
      return typeof value === 'boolean' ? undefined : wrong(path, 'true or false');
    case 'nothing':
      return value === null ? undefined : wrong(path, 'null');
    case 'anything':
      return;
    case 'list':
      return checkList(shape, value, path);
    case 'map':
      return Object.entries(asObject(value, path)).forEach(([name, each]) =>
        check(shape.value.shape, each, at(path, name)),
      );
    case 'object':
      return checkObject(shape, asObject(value, path), path);
    case 'variants':
      return check(variantOf(shape, asObject(value, path), path), value, path);
    case 'either':
      return checkEither(shape, value, path);
  }
}

function checkChoice(
  isOfType: boolean,
  choices: readonly unknown[] | undefined,
  value: unknown,
  path: string,
  type: string,
): void {
  if (!isOfType) wrong(path, type);
  if (choices && !choices.includes(value)) wrong(path, `one of ${choices.join(', ')}`);
}

function checkList({ item }: Extract<Shape, { kind: 'list' }>, value: unknown, path: string): void {
  if (!Array.isArray(value)) return wrong(path, 'a list');
  value.forEach((each, index) => check(item.shape, each, at(path, String(index))));
}

function checkObject({ members }: Extract<Shape, { kind: 'object' }>, value: JsonObject, path: string): void {
  for (const [name, { schema, isOptional }] of Object.entries(members)) {
    const member = value[name];
    if (member !== undefined) check(schema.shape, member, at(path, name));
    else if (!isOptional) invalid(at(path, name), `${at(path, name)} is missing.`);
  }
  const unknown = Object.keys(value).find((name) => !Object.hasOwn(members, name));
  if (unknown !== undefined) {
    const known = Object.keys(members).join(', ');
    invalid(at(path, unknown), `${at(path, unknown)} is not known here; there is: ${known}.`);
  }
}

function variantOf(
  { tag, variants }: Extract<Shape, { kind: 'variants' }>,
  value: JsonObject,
  path: string,
): Shape {
  const tags = variants.map(({ shape }) => ({ shape, choices: tagChoices(shape, tag) }));
  const found = tags.find(({ choices }) => choices.includes(value[tag]));
  const all = tags.flatMap(({ choices }) => choices);
  return found?.shape ?? wrong(at(path, tag), `one of ${all.join(', ')}`);
}

function tagChoices(shape: Shape, tag: string): readonly unknown[] {
  const member = shape.kind === 'object' ? shape.members[tag]?.schema.shape : undefined;
  return member?.kind === 'text' ? (member.choices ?? []) : [];
}

function checkEither({ options }: Extract<Shape, { kind: 'either' }>, value: unknown, path: string): void {
  const [first, ...others] = options;
  // The one that is not `null` says best what was expected.
  if (first && !others.some(({ shape }) => shape.kind === 'nothing' && value === null)) {
    check(first.shape, value, path);
  }
}

function asObject(value: unknown, path: string): JsonObject {
  return isObject(value) ? value : wrong(path, 'an object');
}

function wrong(path: string, expected: string): never {
  return invalid(path, `${path === '' ? 'The body' : path} has to be ${expected}.`);
}

function at(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
