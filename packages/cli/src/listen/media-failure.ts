/** A file that is longer than any that a bot hears of. */
export class FileTooLong extends Error {
  override readonly name = 'FileTooLong';

  constructor(maxBytes: number) {
    super(`> ${maxBytes} bytes`);
  }
}

/** The one who asked has gone, or this program ends. */
const endings: ReadonlySet<unknown> = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR']);

/** Why a file could not be passed on, without its address; undefined when nobody wants it any more. */
export function mediaFailure(error: unknown): string | undefined {
  if (error instanceof FileTooLong) return error.message;
  // A pipeline gives the first failure together with those that come of its end.
  if (error instanceof AggregateError) return error.errors.map(mediaFailure).find((one) => one !== undefined);
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error ? error.code : undefined;
  if (error.name === 'AbortError' || endings.has(code)) return undefined;
  // What fetch says itself says nothing.
  if (error.cause !== undefined) return mediaFailure(error.cause);
  return typeof code === 'string' ? code : error.name;
}
