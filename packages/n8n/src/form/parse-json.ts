/**
 * What stands in a JSON field.
 * @param label the field's, which n8n users see
 * @throws SyntaxError that names the field and quotes nothing
 */
export function parseJson(text: string, label: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SyntaxError(
      `"${label}" does not hold valid JSON. Check it for missing quotes and commas, and for an expression that is empty.`,
    );
  }
}
