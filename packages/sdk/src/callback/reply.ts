import { cardToXml } from './card-xml.ts';
import { checkPlainReply } from './check-reply.ts';
import type { UpdatedTemplateCard } from '../operations/named.gen.ts';
import type { replyFields } from './reply-fields.ts';

/** An article of a news reply. */
export interface ReplyArticle {
  /** At most 128 bytes. */
  readonly title: string;
  /** At most 512 bytes. */
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  /** JPG or PNG; 640×320 or 80×80 look best. */
  readonly picurl?: string | undefined;
}

/** A video of a reply. */
export interface ReplyVideo {
  readonly media_id: string;
  /** At most 128 bytes. */
  readonly title?: string | undefined;
  /** At most 512 bytes. */
  readonly description?: string | undefined;
}

/**
 * A passive reply (path/90241) with the names that sending uses. The addresses come from the event that is answered.
 */
export type PassiveReply =
  | { readonly msgtype: 'text'; readonly text: { readonly content: string } }
  | { readonly msgtype: 'image'; readonly image: { readonly media_id: string } }
  | { readonly msgtype: 'voice'; readonly voice: { readonly media_id: string } }
  | { readonly msgtype: 'video'; readonly video: ReplyVideo }
  | { readonly msgtype: 'news'; readonly news: { readonly articles: readonly ReplyArticle[] } }
  | { readonly msgtype: 'update_button'; readonly button: { readonly replace_name: string } }
  | { readonly msgtype: 'update_template_card'; readonly template_card: UpdatedTemplateCard }
  | { readonly msgtype: 'update_taskcard'; readonly taskcard: { readonly replace_name: string } };

/** How replies are made. All throw an `InputError` when a limit is broken. */
export interface Replies {
  /** A text of at most 2048 bytes of UTF-8. */
  readonly text: (content: string) => PassiveReply;
  /** A picture by its id from `media/upload`. */
  readonly image: (media_id: string) => PassiveReply;
  /** A voice message by its id from `media/upload`. */
  readonly voice: (media_id: string) => PassiveReply;
  readonly video: (video: ReplyVideo) => PassiveReply;
  /** 1 to 8 articles. */
  readonly news: (articles: readonly ReplyArticle[]) => PassiveReply;
  /**
   * Greys the buttons of the card for the member who tapped, with `replace_name` on them. For the three interactive
   * card types. Whether WeCom heeds it after a `template_card_event` is disputed by its own pages: the sure way,
   * and the one that reaches everyone, is `message/update_template_card` with the event's `ResponseCode`.
   */
  readonly updateButton: (replace_name: string) => PassiveReply;
  /** Replaces the card for the member who tapped. See `updateButton` for how far it can be relied on. */
  readonly updateTemplateCard: (template_card: UpdatedTemplateCard) => PassiveReply;
  /** Greys the buttons of a task card. Task cards are retired, and so is this reply. */
  readonly updateTaskcard: (replace_name: string) => PassiveReply;
}

/**
 * What a handler can return. WeCom takes one reply, after messages and some events (path/90241). A text that it would
 * cut without a word is an error here.
 */
export const reply: Replies = {
  text: (content) => checked({ msgtype: 'text', text: { content } }),
  image: (media_id) => checked({ msgtype: 'image', image: { media_id } }),
  voice: (media_id) => checked({ msgtype: 'voice', voice: { media_id } }),
  video: (video) => checked({ msgtype: 'video', video }),
  news: (articles) => checked({ msgtype: 'news', news: { articles } }),
  updateButton: (replace_name) => checked({ msgtype: 'update_button', button: { replace_name } }),
  updateTaskcard: (replace_name) => checked({ msgtype: 'update_taskcard', taskcard: { replace_name } }),
  updateTemplateCard: (template_card) => {
    // Checked here, where the stack shows who built the card.
    cardToXml(template_card);
    return { msgtype: 'update_template_card', template_card };
  },
};

type PlainReply = Extract<PassiveReply, { readonly msgtype: keyof typeof replyFields }>;

function checked(plainReply: PlainReply): PlainReply {
  checkPlainReply(plainReply.msgtype, plainReply);
  return plainReply;
}
