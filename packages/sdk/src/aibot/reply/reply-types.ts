import type { AiBotTemplateCard, AiBotUpdatedTemplateCard } from '../../operations/named.gen.ts';

/** A picture of a finished stream; made by `botReply.image`. */
export interface AiBotStreamImage {
  readonly msgtype: 'image';
  readonly image: { readonly base64: string; readonly md5: string };
}

/** Asks for feedback: the member can rate the reply, and the id comes back in `feedback_event`. */
export interface AiBotFeedbackId {
  /** At most 256 bytes. */
  readonly id: string;
}

/** A finished stream: the one form in which text goes to a member who wrote (path/101031). */
export interface AiBotStreamReply {
  readonly msgtype: 'stream';
  readonly stream: {
    /** Markdown as in `markdown_v2`; `<think>…</think>` is shown as a thinking section. */
    readonly content: string;
    /** At most 10 pictures. */
    readonly msg_item?: readonly AiBotStreamImage[] | undefined;
    readonly feedback?: AiBotFeedbackId | undefined;
  };
}

/** A finished stream and a card. */
export interface AiBotStreamWithCardReply {
  readonly msgtype: 'stream_with_template_card';
  readonly stream: AiBotStreamReply['stream'];
  readonly template_card: AiBotTemplateCard;
}

/** A card. */
export interface AiBotCardReply {
  readonly msgtype: 'template_card';
  readonly template_card: AiBotTemplateCard;
}

/** A text to a member who opened the chat. WeCom takes it nowhere else. */
export interface AiBotTextReply {
  readonly msgtype: 'text';
  /** At most 20480 bytes: the page names no limit, and this is that of all other texts of bots. */
  readonly text: { readonly content: string };
}

/** Another card in the place of the one that was tapped. */
export interface AiBotCardUpdateReply {
  readonly response_type: 'update_template_card';
  /** Groups only: whose cards change. Empty for everybody who has the card. */
  readonly userids?: readonly string[] | undefined;
  /** Its `task_id` is that of the tapped card, filled in when it is left out. */
  readonly template_card: AiBotUpdatedTemplateCard;
}

/** A file that was uploaded over the long connection, which alone takes it. */
export type AiBotMediaReply =
  | { readonly msgtype: 'file'; readonly file: { readonly media_id: string } }
  | { readonly msgtype: 'image'; readonly image: { readonly media_id: string } }
  | { readonly msgtype: 'voice'; readonly voice: { readonly media_id: string } }
  | {
      readonly msgtype: 'video';
      readonly video: {
        readonly media_id: string;
        /** WeCom cuts what is over 128 bytes. */
        readonly title?: string | undefined;
        /** WeCom cuts what is over 512 bytes. */
        readonly description?: string | undefined;
      };
    };

/** What may be answered to a message. */
export type AiBotMessageReply =
  | AiBotStreamReply
  | AiBotStreamWithCardReply
  | AiBotCardReply
  | AiBotMediaReply;

/** What may be answered to `enter_chat`. */
export type AiBotWelcomeReply = AiBotTextReply | AiBotCardReply;

/** Every reply. */
export type AiBotReply = AiBotMessageReply | AiBotWelcomeReply | AiBotCardUpdateReply;
