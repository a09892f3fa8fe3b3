/** A mistake of the person at the keyboard. The message is in their language; no stack trace is ever shown for it. */
export class UsageError extends Error {
  /** What to do instead, a line each. */
  readonly hints: readonly string[];

  constructor(message: string, hints: readonly string[] = []) {
    super(message);
    this.name = 'UsageError';
    this.hints = hints;
  }
}
