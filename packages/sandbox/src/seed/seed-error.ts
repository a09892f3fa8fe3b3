import { WeComError } from '@wecomkit/sdk/errors';

/** A seed cannot be used. `problems` has a sentence for each reason, with the place in the file. */
export class SeedError extends WeComError {
  readonly code = 'seed';
  readonly problems: readonly string[];

  constructor(problems: readonly string[], cause?: unknown) {
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
    super(`The seed has ${count}:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`, { cause });
    this.problems = problems;
  }
}
