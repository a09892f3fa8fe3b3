import { coverage } from '../../../packages/sandbox/src/rules/coverage.ts';
import type { Operation } from '../../../packages/sdk/src/operation.ts';

/** How far the sandbox goes with an operation. */
export function sandboxSupport({ path }: Operation): 'full' | 'partial' | 'none' {
  return coverage[path]?.support ?? 'none';
}

/** The test in which the example runs: against the sandbox where it speaks the path, else against the checks alone. */
export function exampleTest({ path }: Operation): string {
  return path in coverage
    ? 'packages/sandbox/src/routes/operations.test.ts'
    : 'packages/sdk/src/operations/operations.test.ts';
}
