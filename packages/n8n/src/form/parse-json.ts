/**
 * What stands in a JSON field.
 * @param label the field's, which n8n users see
 * @throws SyntaxError that names the field and quotes nothing
 */
export function parseJson(text: string, label: string): unknown {
  const parsed = tryParse(text);
  if (parsed !== undefined) return parsed;
  throw new SyntaxError(
    `"${label}" does not hold valid JSON. Check it for missing quotes and commas, and for an expression that is empty.`,
  );
}

/** No JSON gives `undefined`. */
function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
