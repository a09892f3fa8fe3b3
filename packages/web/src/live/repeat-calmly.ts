/**
 * Lets something run at most once at a time and with a pause after each run. What is asked for meanwhile runs once
 * more at the end: an import changes a directory thousands of times, and the page reads it anew a few times.
 */
export function repeatCalmly(work: () => Promise<void>, pauseMs: number): () => void {
  let state: 'idle' | 'busy' | 'again' = 'idle';

  function over(): void {
    const isWanted = state === 'again';
    state = 'idle';
    if (isWanted) run();
  }

  function run(): void {
    if (state !== 'idle') {
      state = 'again';
      return;
    }
    state = 'busy';
    void work().finally(() => setTimeout(over, pauseMs));
  }

  return run;
}
