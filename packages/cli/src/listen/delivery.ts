import type { EnvelopeFormat } from '@wecomkit/sdk/callback';

/** One delivery as it is kept: what has to be known to send it again, decrypted, without any key. */
export interface Delivery {
  readonly number: number;
  /** When it came; ISO 8601. */
  readonly time: string;
  /** `message.text`, `event.change_contact.update_user`, `aibot.event.enter_chat`. */
  readonly kind: string;
  /** How its envelope was written. */
  readonly format: EnvelopeFormat;
  /** Of the envelope; absent for changes of the directory and for bots. */
  readonly agentid?: number | undefined;
  /** The first delivery of the same thing: WeCom has repeated it. */
  readonly repeats?: number | undefined;
  /** XML, or the JSON of a bot. */
  readonly plaintext: string;
}
