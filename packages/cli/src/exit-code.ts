/** What the process says to scripts; documented in `wecomkit --help`. */
export const exitCode = {
  ok: 0,
  /** WeCom refused, or could not be reached. */
  failed: 1,
  /** A mistake in the command, its input or the configuration; nothing was sent. */
  usage: 2,
  /** Some recipients were not reached, or only some parts of a split text were sent. */
  partial: 3,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
