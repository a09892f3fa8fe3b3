import type { SelectedItem } from '@wecomkit/sandbox/control';
import { flag, records, text } from '../wire/read.ts';
import type { WireRecord } from '../wire/read.ts';

/** `mode` 1; absent or anything else is one choice (path/90236). */
export function isManyChoice(checkbox: WireRecord): boolean {
  return text(checkbox['mode']) === '1';
}

/** What is ticked when a vote is drawn: the last choice made, else `is_checked`; with one choice the first of these. */
export function checkedAtFirst(checkbox: WireRecord, chosen: readonly SelectedItem[]): readonly string[] {
  const options = records(checkbox['option_list']);
  const before = chosen.find((item) => item.question_key === text(checkbox['question_key']))?.option_ids;
  const marked = options.filter((option) => flag(option['is_checked'])).map((option) => text(option['id']));
  const checked = before ?? marked;
  return isManyChoice(checkbox) ? checked : checked.slice(0, 1);
}
