/** The two languages that texts for people exist in. */
export type Language = 'en' | 'zh';

const brand = Symbol.for('wecomkit.error');

/** The base of everything that this SDK throws. */
export abstract class WeComError extends Error {
  /** A stable name of what went wrong, for programs: `input`, `api`, `rate_limit`, `network`, `timeout`, `credential`, `callback`. */
  abstract readonly code: string;
  /** The operation that failed, as in the catalog (`message.sendText`), where there is one. */
  readonly operation: string | undefined;

  constructor(message: string, options: { operation?: string | undefined; cause?: unknown } = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.name = new.target.name;
    this.operation = options.operation;
    Object.defineProperty(this, brand, { value: true });
  }
}

/** Whether a value is an error of this SDK, also when it comes from another bundled copy of it. */
export function isWeComError(value: unknown): value is WeComError {
  return typeof value === 'object' && value !== null && brand in value;
}
