import { InputError } from '../errors/input-error.ts';
import { cardToXml } from './card-xml.ts';
import type { ReplyCard } from './reply-card.ts';
import type { XmlInputElement } from './render-xml.ts';

/** A passive reply without the addresses, which come from the event that is answered (path/90241). */
export type PassiveReply =
  | { readonly MsgType: 'text'; readonly Content: string }
  | { readonly MsgType: 'update_button'; readonly Button: { readonly ReplaceName: string } }
  | { readonly MsgType: 'update_template_card'; readonly TemplateCard: XmlInputElement };

const maxTextBytes = 2048;

/** What a handler can return. WeCom takes one reply, after messages and some events (path/90241). */
export const reply = {
  /**
   * Answers with a text.
   * @param content at most 2048 bytes of UTF-8; WeCom would cut the rest off without a word
   * @throws InputError when it is longer
   */
  text: (content: string): PassiveReply => {
    const actual = new TextEncoder().encode(content).length;
    if (actual > maxTextBytes) throw tooLong(actual);
    return { MsgType: 'text', Content: content };
  },

  /**
   * Greys the buttons of the card for the member who tapped, with `replaceName` on them. For the three interactive
   * card types. Whether WeCom heeds it after a `template_card_event` is disputed by its own pages: the sure way,
   * and the one that reaches everyone, is `message/update_template_card` with the event's `ResponseCode`.
   */
  updateButton: (replaceName: string): PassiveReply => ({
    MsgType: 'update_button',
    Button: { ReplaceName: replaceName },
  }),

  /**
   * Replaces the card for the member who tapped; the card has the names that sending uses. See `updateButton` for
   * how far it can be relied on.
   * @throws InputError for a member that a passive reply has no name for
   */
  updateTemplateCard: (card: ReplyCard): PassiveReply => ({
    MsgType: 'update_template_card',
    TemplateCard: cardToXml(card),
  }),
} as const;

function tooLong(actual: number): InputError {
  return new InputError(
    'callback.text',
    [{ path: 'Content', rule: 'tooLong', limit: maxTextBytes, actual, unit: 'bytes', cut: true }],
    `callback reply: Content is ${actual} bytes of UTF-8, at most ${maxTextBytes} are shown`,
    90241,
  );
}
