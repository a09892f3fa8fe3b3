/** Brings states out one at a time, always the newest one: a slow outlet sees fewer of them. */
export interface Pump {
  /** There is something new to take. @throws what kept an earlier state from going out */
  readonly start: () => void;
  /** Resolves when everything is out. @throws what kept a state from going out */
  readonly drain: () => Promise<void>;
}

export function createPump<State>(
  take: () => State | undefined,
  send: (state: State) => Promise<void>,
): Pump {
  let running: Promise<void> | undefined;
  let failure: { readonly error: unknown } | undefined;

  const run = async (): Promise<void> => {
    try {
      // What is written at once goes out together.
      await Promise.resolve();
      for (let next = take(); next !== undefined; next = take()) await send(next);
    } catch (error) {
      failure = { error };
    } finally {
      running = undefined;
    }
  };

  const assertWorking = (): void => {
    if (failure) throw failure.error;
  };

  return {
    start: () => {
      assertWorking();
      running ??= run();
    },
    drain: async () => {
      assertWorking();
      running ??= run();
      await running;
      assertWorking();
    },
  };
}
