import type { RowResult } from '../../state/job-rows.ts';
import { errorText } from '../../wire/errmsg.ts';
import { Refusal } from '../../wire/refusal.ts';

/** What became of a row: a refusal is told, the import goes on. */
export function rowResult(row: Partial<RowResult>, work: () => void): RowResult {
  try {
    work();
    return { ...row, errcode: 0, errmsg: 'ok' };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { errcode, text } = error;
    return { ...row, errcode, errmsg: text ?? errorText(errcode) };
  }
}
