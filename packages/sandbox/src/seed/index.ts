export { defaultSeed } from './default-seed.ts';
export { describeState } from './describe-state.ts';
export { loadSeed } from './load-seed.ts';
export { checkSeed, parseSeed } from './parse-seed.ts';
export { printSeed, seedSchema } from './print-seed.ts';
export type * from './seed.ts';
export { SeedError } from './seed-error.ts';
