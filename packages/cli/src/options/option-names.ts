/** How one member is called on the command line. */
export interface OptionNames {
  /** The whole path with WeCom's own names: `textcard.title`. */
  readonly long: string;
  /** The shortest name that nothing else has: `title`. */
  readonly short?: string | undefined;
  /** Everything else that is clear: longer ends of the path, `_` for `-`. */
  readonly hidden: readonly string[];
}

/**
 * Names for the members of one operation. The short name is the end of the path, as much of it as tells the members
 * apart, in the spelling of the command line: `enable_duplicate_check` is `duplicate-check`.
 * @param taken names of the other options of the command
 */
export function optionNames(paths: readonly string[], taken: readonly string[]): Map<string, OptionNames> {
  const used = new Set([...taken, ...paths]);
  const names = new Map<string, OptionNames>();
  for (const path of paths) {
    const found = shortName(path, paths, used);
    // A name that differs from the path by its dashes alone says nothing new: it works, but is not shown.
    const short = found === path.replaceAll('_', '-') ? undefined : found;
    if (short !== undefined) used.add(short);
    names.set(path, { long: path, short, hidden: [] });
  }
  for (const [path, { long, short }] of names) {
    const hidden = spellings(path, paths).filter((name) => !used.has(name));
    for (const name of hidden) used.add(name);
    names.set(path, { long, short, hidden });
  }
  return names;
}

function shortName(path: string, paths: readonly string[], used: ReadonlySet<string>): string | undefined {
  for (const end of distinctEnds(path, paths)) {
    const name = dashed(end);
    if (name === path) return undefined;
    if (!used.has(name)) return name;
  }
  return undefined;
}

/** The ends of a path that no other path has, the shortest first. */
function distinctEnds(path: string, paths: readonly string[]): readonly string[] {
  const segments = path.split('.');
  return segments
    .map((_, index) => segments.slice(-index - 1).join('.'))
    .filter((end) => paths.every((other) => other === path || !`.${other}`.endsWith(`.${end}`)));
}

function spellings(path: string, paths: readonly string[]): readonly string[] {
  const all = distinctEnds(path, paths).flatMap((end) => [end, end.replaceAll('_', '-'), dashed(end)]);
  return [...new Set(all)];
}

function dashed(name: string): string {
  return name.replace(/(^|\.)enable_/u, '$1').replaceAll('_', '-');
}
