import type { Settings } from '../world.ts';

/** What a passive reply may be, by what it answers (path/90241). */
export type ReplyKind = 'message' | 'card' | 'taskcard';

const kinds: Readonly<Record<string, ReplyKind>> = {
  text: 'message',
  image: 'message',
  voice: 'message',
  video: 'message',
  news: 'message',
  update_button: 'card',
  update_template_card: 'card',
  update_taskcard: 'taskcard',
};

/** Undefined for a MsgType that passive replies do not have. */
export function replyKind(msgtype: string): ReplyKind | undefined {
  return kinds[msgtype];
}

/** Messages, and the events for which the page lists replies. */
const answeredWithMessages: ReadonlySet<string> = new Set([
  'text',
  'image',
  'voice',
  'video',
  'location',
  'link',
  'subscribe',
  'enter_agent',
  'LOCATION',
  'click',
  'view',
  'view_miniprogram',
  'scancode_waitmsg',
  'template_card_menu_event',
]);

/**
 * Whether WeCom takes such a reply to that. For `template_card_event` the page contradicts itself: its prose lets the
 * reply update the card, its list of events leaves it out; `passiveCardReplies` decides.
 */
export function takesReply(settings: Settings, operation: string, kind: ReplyKind): boolean {
  if (kind === 'message') return answeredWithMessages.has(operation);
  if (kind === 'taskcard') return operation === 'taskcard_click';
  if (operation === 'template_card_menu_event') return true;
  return operation === 'template_card_event' && settings.passiveCardReplies;
}
