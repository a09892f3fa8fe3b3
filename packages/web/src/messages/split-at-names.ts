/** Cuts a text at the names that stand in it: the pieces are by turns what stands between, and a name. The longest name wins. */
export function splitAtNames(text: string, names: readonly string[]): readonly string[] {
  const longestFirst = names.filter((name) => name !== '').toSorted((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return [text];
  const any = longestFirst.map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  return text.split(new RegExp(`(${any})`));
}
