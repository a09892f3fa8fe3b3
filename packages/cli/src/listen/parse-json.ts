/** The value of a JSON object; `undefined` for everything else. */
export function parseJson(text: string): unknown {
  if (!/^\s*\{/u.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Shown, or passed on, as it is.
    return undefined;
  }
}
