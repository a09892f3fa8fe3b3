/** A wait that can be given up. Cheaper than an `AbortSignal`, as every delivery starts one. */
export interface Wait {
  readonly done: Promise<void>;
  readonly cancel: () => void;
}

/** Starts to wait. */
export type Sleep = (ms: number) => Wait;

/** The timer of the runtime. */
export function sleep(ms: number): Wait {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  return { done: promise, cancel: () => clearTimeout(timer) };
}
