/**
 * Makes plain text of a text that comes from elsewhere, for use inside a source of `renderContent`: nothing in it is
 * markup, and nobody is mentioned. Its line breaks remain.
 * @example
 * const source = `**${escapeContent(issue.title)}** was closed by @[${escapeContent(name)}](${userid})`;
 */
export function escapeContent(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/gu, String.raw`\$&`);
}
