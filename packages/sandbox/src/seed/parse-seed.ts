import { type Field, validate } from '@wecomkit/sdk/catalog';
import { describeIssue } from '@wecomkit/sdk/errors';
import { parse, YAMLParseError } from 'yaml';
import { isObject } from '../wire/json-object.ts';
import { readLeniently } from '../wire/read-leniently.ts';
import { findBrokenReferences } from './references.ts';
import type { Seed } from './seed.ts';
import { SeedError } from './seed-error.ts';
import { seedField } from './seed-fields.ts';

/**
 * Reads a seed file, YAML or JSON.
 * @throws SeedError with a sentence for everything that is wrong: syntax, shape, names that nothing has
 */
export function parseSeed(text: string): Seed {
  return checkSeed(parseYaml(text));
}

/** As `parseSeed` for a seed that is already an object. */
export function checkSeed(given: unknown): Seed {
  const { value, mistyped } = readLeniently(seedField, given);
  const { value: seed, issues } = validate(seedField, value ?? {});
  const problems = [
    ...mistyped.map((path) => ({
      en: `${path} is a single value where a list or an object is needed.`,
      zh: `${path} 是单个值，这里需要列表或对象。`,
    })),
    ...issues.map((issue) => ({ en: describeIssue(issue, 'en'), zh: describeIssue(issue, 'zh') })),
    ...unknownMembers(seedField, seed, '').map((path) => ({
      en: `${path} is not a member of a seed.`,
      zh: `种子文件中没有 ${path} 这个字段。`,
    })),
  ];
  if (problems.length > 0 || !isSeed(seed)) throw new SeedError(problems);
  const broken = findBrokenReferences(seed);
  if (broken.length > 0) throw new SeedError(broken);
  return seed;
}

function parseYaml(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const reason = error.message.trim();
    const problem = {
      en: `It is neither YAML nor JSON: ${reason}`,
      zh: `既不是 YAML 也不是 JSON：${reason}`,
    };
    throw new SeedError([problem], error);
  }
}

/** What the fields have checked. */
function isSeed(value: unknown): value is Seed {
  return isObject(value) && Array.isArray(value['corps']);
}

/** A name that no field has is a slip of the pen: in a file for people it must not pass in silence. */
function unknownMembers(field: Field, value: unknown, path: string): readonly string[] {
  if (field.kind === 'list' && Array.isArray(value)) {
    return value.flatMap((item, index) => unknownMembers(field.item, item, `${path}.${index}`));
  }
  if (field.kind !== 'object' || !isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const member = Object.hasOwn(field.members, name) ? field.members[name] : undefined;
    return member ? unknownMembers(member, inner, at) : [at];
  });
}
