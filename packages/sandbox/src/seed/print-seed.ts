import { toJsonSchema } from '@wecomkit/sdk/catalog';
import { stringify } from 'yaml';
import type { Seed } from './seed.ts';
import { seedField } from './seed-fields.ts';

/** A seed as YAML, ready for `parseSeed`. */
export function printSeed(seed: Seed): string {
  return stringify(seed, { aliasDuplicateObjects: false, lineWidth: 110 });
}

/** The JSON Schema of seed files, as published in `seed.schema.json`. */
export function seedSchema(): Readonly<Record<string, unknown>> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...toJsonSchema(seedField),
  };
}
