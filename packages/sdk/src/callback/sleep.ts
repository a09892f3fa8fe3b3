/** A wait that can be given up. Cheaper than an `AbortSignal`, as every delivery starts one. */
export interface Wait {
  readonly done: Promise<void>;
  readonly cancel: () => void;
}

/** Starts to wait. */
export type Sleep = (ms: number) => Wait;

/** The timer of the runtime. */
export function sleep(ms: number): Wait {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const done = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return { done, cancel: () => clearTimeout(timer) };
}
