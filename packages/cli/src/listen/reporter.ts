import type { CallbackReason, Diagnosis } from '@wecomkit/sdk/callback';
import type { Context } from '../context.ts';
import type { Delivery } from './delivery.ts';
import type { Checked, Forwarded } from './forwarder.ts';
import { jsonReporter } from './json-reporter.ts';
import { lineReporter } from './line-reporter.ts';
import type { SeatNews } from './sandbox-seat.ts';

/** How an answer came about. */
export type Occasion =
  /** WeCom waits for it. */
  | 'delivery'
  /** WeCom has its empty 200 already. */
  | 'late'
  /** A person, or a program, sent the delivery again. */
  | 'replay';

export interface Refused {
  readonly method: string;
  /** Which check failed; `method` for what is neither GET nor POST. */
  readonly reason: CallbackReason | 'method';
  readonly diagnosis?: Diagnosis | undefined;
}

/** What a person, or a program, is told while deliveries come. */
export interface Reporter {
  readonly delivered: (delivery: Delivery) => void;
  /** The application has answered, or cannot be reached. */
  readonly forwarded: (delivery: Delivery, result: Forwarded, occasion: Occasion) => void;
  /** The application takes longer than WeCom waits. */
  readonly late: (delivery: Delivery, deadlineMs: number) => void;
  /** WeCom has checked this URL. */
  readonly urlChecked: () => void;
  readonly refused: (refused: Refused) => void;
  /** What has become of the callback URL at the sandbox. */
  readonly seat: (news: SeatNews) => void;
  /** Why the application did not get a file of a member. */
  readonly mediaFailed: (reason: string) => void;
  /** This has checked the URL of the application. */
  readonly forwardChecked: (checked: Checked) => void;
}

/** @param forwardUrl where deliveries are passed on to, fit to be shown */
export function createReporter(context: Context, forwardUrl: string): Reporter {
  return context.json ? jsonReporter(context) : lineReporter(context, forwardUrl);
}
