import type { RowResult } from '../../state/job-rows.ts';

/** One piece of an import. The last one tidies up and tells nothing. */
export type Step = () => RowResult | undefined;
