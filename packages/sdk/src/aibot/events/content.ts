/** What stands in messages of members (path/100719). */

export interface AiBotText {
  /** In groups with the `@name` of the bot, as typed. */
  readonly content: string;
}

/** A file on WeCom's side. `chat.download` fetches and decrypts it. */
export interface AiBotMedia {
  /** Works for five minutes. What it gives is encrypted. */
  readonly url: string;
  /** The key of this file, on the long connection. Without it the key is the bot's EncodingAESKey. */
  readonly aeskey?: string | undefined;
}

export interface AiBotVoice {
  /** What was said. WeCom turns speech into text, and sends no sound. */
  readonly content: string;
}

/** A piece of a message of texts and pictures. */
export type AiBotMixedItem =
  | { readonly msgtype: 'text'; readonly text: AiBotText }
  | { readonly msgtype: 'image'; readonly image: AiBotMedia };

export interface AiBotMixed {
  readonly msg_item: readonly AiBotMixedItem[];
}

/** The earlier message that a message quotes. */
export type AiBotQuote =
  | { readonly msgtype: 'text'; readonly text: AiBotText }
  | { readonly msgtype: 'image'; readonly image: AiBotMedia }
  | { readonly msgtype: 'mixed'; readonly mixed: AiBotMixed }
  | { readonly msgtype: 'voice'; readonly voice: AiBotVoice }
  | { readonly msgtype: 'file'; readonly file: AiBotMedia }
  | { readonly msgtype: 'video'; readonly video: AiBotMedia };
