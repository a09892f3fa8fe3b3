/** Names that fit what stands after the last `@` of a text, and where that `@` is. */
export interface MatchedMention {
  readonly from: number;
  readonly names: readonly string[];
}

/** What an `@` at the end of a text can mean; null where there is none, or nothing fits. A whole name is no longer offered. */
export function matchMention(text: string, names: readonly string[]): MatchedMention | null {
  const from = text.lastIndexOf('@');
  if (from === -1) return null;
  const begun = text.slice(from + 1).toLowerCase();
  const fitting = names.filter((name) => fits(name.toLowerCase(), begun));
  return fitting.length === 0 ? null : { from, names: fitting };
}

/** Companies that speak two languages give a bot a name in both: the beginning of either does. */
function fits(name: string, begun: string): boolean {
  const second = name.slice(name.indexOf(' ') + 1);
  return name !== begun && (name.startsWith(begun) || second.startsWith(begun));
}
