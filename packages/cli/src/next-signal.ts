/** A wish of the process's surroundings that it ends. */
export interface NextSignal extends Disposable {
  readonly received: Promise<void>;
}

/** Ctrl-C, a terminal that is closed, or whoever manages the process. Ask before the start, so that none is missed. */
export function nextSignal(): NextSignal {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const { promise, resolve } = Promise.withResolvers<void>();
  // The second one ends the process as it always does.
  const stop = (): void => {
    for (const signal of signals) process.off(signal, stop);
    resolve();
  };
  for (const signal of signals) process.on(signal, stop);
  return { received: promise, [Symbol.dispose]: stop };
}
