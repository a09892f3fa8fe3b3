import { type Language, WeComError } from '@wecomkit/sdk/errors';

/** A reason why a seed cannot be used, with the place in the file, in both languages. */
export type SeedProblem = { readonly [Name in Language]: string };

/** A seed cannot be used. `problems` has a sentence for each reason; `problemsIn` has them in a language. */
export class SeedError extends WeComError {
  readonly code = 'seed';
  readonly problems: readonly string[];
  readonly #texts: readonly SeedProblem[];

  constructor(texts: readonly SeedProblem[], cause?: unknown) {
    const problems = texts.map(({ en }) => en);
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
    super(`The seed has ${count}:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`, { cause });
    this.problems = problems;
    this.#texts = texts;
  }

  problemsIn(language: Language): readonly string[] {
    return this.#texts.map((text) => text[language]);
  }
}
