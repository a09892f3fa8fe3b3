import type { Call, Rule } from './call.ts';

/** What the sandbox does for one path. */
export interface Coverage {
  /** `full`: as documented. `partial`: see `missing`. */
  readonly support: 'full' | 'partial';
  readonly missing?: string;
  readonly rule: Rule;
  /** Judged before the message type is known. */
  readonly before?: (call: Call) => void;
  /** The test that covers it, from the package's root. */
  readonly test: string;
}

/** Coverage by path. */
export type CoverageTable = Readonly<Record<string, Coverage>>;

/** A rule that changes what phones show of the company: they read it again. */
export function changing(rule: Rule): Rule {
  return (call) => {
    const answered = rule(call);
    call.world.publish({ type: 'directory' });
    return answered;
  };
}
