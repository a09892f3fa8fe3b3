import type { Option } from 'commander';

/** Switches that have a second form with `no-` before the name. */
const switches = new WeakSet<Option>();

export function markNegatable(option: Option): Option {
  switches.add(option);
  return option;
}

/** An option as the help shows it: `--[no-]enable`. */
export function shownTerm(option: Option): string {
  return switches.has(option) ? option.flags.replaceAll('--', '--[no-]') : option.flags;
}
