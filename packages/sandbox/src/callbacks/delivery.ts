import type { Texts } from '../control/types.ts';
import type { JobCallback } from '../state/job-rows.ts';

/** Something that somebody's server is to hear of. */
export interface Delivery {
  readonly corpid: string;
  /** The application; null: the contact-sync assistant. */
  readonly agentid: number | null;
  /** Where it goes instead of the server that is set up, for jobs that name their own (path/90980). */
  readonly server?: JobCallback | undefined;
  /** Who did it; replies go there. */
  readonly userid: string;
  /** `text`, `enter_agent`, `template_card_event`: for the journal, and for which replies are taken. */
  readonly operation: string;
  readonly summary: Texts;
  /** The message or event in plain XML. */
  readonly xml: string;
  /** The card that was tapped; its copy is what an update in the reply changes. */
  readonly msgid: string | null;
}

/** What became of it. */
export interface DeliveryResult {
  readonly status: 'answered' | 'failed' | 'no-callback';
  /** Why it failed. */
  readonly reason: Texts | null;
  /** The entry of the first attempt. */
  readonly journal: number | null;
}
