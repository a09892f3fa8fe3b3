import type { AiBotTemplateCard, AiBotUpdatedTemplateCard } from '../../operations/named.gen.ts';
import { checkReply } from './check-reply.ts';
import type {
  AiBotCardReply,
  AiBotCardUpdateReply,
  AiBotFeedbackId,
  AiBotMediaReply,
  AiBotReply,
  AiBotStreamImage,
  AiBotStreamReply,
  AiBotStreamWithCardReply,
  AiBotTextReply,
} from './reply-types.ts';
import { streamImage } from './stream-image.ts';

/** What a finished stream may carry besides its text. */
export interface BotStreamExtras {
  /** At most 10, see `botReply.image`. On the long connection each is a message of its own. */
  readonly msg_item?: readonly AiBotStreamImage[] | undefined;
  readonly feedback?: AiBotFeedbackId | undefined;
}

/** How replies are made. All throw an `InputError` when a limit is broken. */
export interface BotReplies {
  /** A text to a member who opened the chat; at most 20480 bytes of UTF-8. To messages the reply is a stream. */
  readonly text: (content: string) => AiBotTextReply;
  /**
   * A finished stream: a text to a member who wrote, in markdown. What is over 20480 bytes of UTF-8 goes on in
   * further bubbles, as said at `AiBotMessageChat.stream`.
   */
  readonly stream: (content: string, extras?: BotStreamExtras) => AiBotStreamReply;
  /** A finished stream with a card below it. */
  readonly streamWithCard: (
    content: string,
    template_card: AiBotTemplateCard,
    extras?: BotStreamExtras,
  ) => AiBotStreamWithCardReply;
  readonly templateCard: (template_card: AiBotTemplateCard) => AiBotCardReply;
  /**
   * Another card in the place of the one that was tapped. Its `task_id` may be left out: it is that of the tap.
   * @param userids groups only: whose cards change; everybody's by default
   */
  readonly updateTemplateCard: (
    template_card: AiBotUpdatedTemplateCard,
    userids?: readonly string[],
  ) => AiBotCardUpdateReply;
  /** A picture for `msg_item`, from the bytes of a JPG or PNG of at most 10 MiB. */
  readonly image: (bytes: Uint8Array) => AiBotStreamImage;
  /** A file that was uploaded over the long connection; in callback mode it is an `InputError`. */
  readonly media: (type: AiBotMediaReply['msgtype'], media_id: string) => AiBotMediaReply;
}

/**
 * What a handler can return besides texts.
 *
 * @example
 * bot.on.enterChat(() => botReply.text('Hello'));
 * bot.on.templateCardEvent({ key: 'approve' }, () =>
 *   botReply.updateTemplateCard({
 *     card_type: 'text_notice',
 *     main_title: { title: 'Approved' },
 *     card_action: { type: 1, url: 'https://erp.example/1' },
 *   }),
 * );
 */
export const botReply: BotReplies = {
  text: (content) => checked({ msgtype: 'text', text: { content } }),
  stream: (content, extras = {}) => checked({ msgtype: 'stream', stream: { ...extras, content } }),
  streamWithCard: (content, template_card, extras = {}) =>
    checked({ msgtype: 'stream_with_template_card', stream: { ...extras, content }, template_card }),
  templateCard: (template_card) => checked({ msgtype: 'template_card', template_card }),
  updateTemplateCard: (template_card, userids) =>
    checked({ response_type: 'update_template_card', ...(userids ? { userids } : {}), template_card }),
  image: streamImage,
  media: (msgtype, media_id) => checked(mediaReply(msgtype, media_id)),
};

function mediaReply(msgtype: AiBotMediaReply['msgtype'], media_id: string): AiBotMediaReply {
  const media = { media_id };
  switch (msgtype) {
    case 'file':
      return { msgtype, file: media };
    case 'image':
      return { msgtype, image: media };
    case 'voice':
      return { msgtype, voice: media };
    case 'video':
      return { msgtype, video: media };
  }
}

/** Checked here, where the stack shows who built it. */
function checked<Reply extends AiBotReply>(reply: Reply): Reply {
  checkReply(reply);
  return reply;
}
