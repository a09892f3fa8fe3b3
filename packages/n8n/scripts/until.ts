/**
 * Asks again and again until something is so: there is no event to wait for in another process.
 * @throws Error with `describe` when it does not happen in time
 */
export async function until(
  isSo: () => Promise<boolean> | boolean,
  timeoutMs: number,
  describe: () => string = () => '',
): Promise<void> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    if (await asked(isSo)) return;
    if (Date.now() > end) throw new Error(`It did not happen within ${timeoutMs} ms. ${describe()}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** What cannot be asked yet is not so yet. */
async function asked(isSo: () => Promise<boolean> | boolean): Promise<boolean> {
  try {
    return await isSo();
  } catch {
    return false;
  }
}
