import type { Operation } from '../../operation.ts';
import { sendMarkdown as sendChatMarkdown } from '../../operations/appchat/send-markdown.ts';
import { sendText as sendChatText } from '../../operations/appchat/send-text.ts';
import { sendMarkdown } from '../../operations/message/send-markdown.ts';
import { sendText } from '../../operations/message/send-text.ts';
import { sendMarkdownV2 } from '../../operations/webhook/send-markdown-v2.ts';
import { sendMarkdown as sendRobotMarkdown } from '../../operations/webhook/send-markdown.ts';
import { sendText as sendRobotText } from '../../operations/webhook/send-text.ts';
import { markdown, markdownV2, plain, text } from './dialects.ts';
import type { Style } from './style.ts';

/** Where a text goes, as family and message type; `plain` is `message.text` without anything but words. */
export type Target =
  | 'message.text'
  | 'message.markdown'
  | 'appchat.text'
  | 'appchat.markdown'
  | 'webhook.text'
  | 'webhook.markdown'
  | 'webhook.markdown_v2'
  | 'plain';

interface Writing {
  /** Its declaration has the limit. */
  readonly operation: Pick<Operation, 'input' | 'split'>;
  readonly style: Style;
}

const byName = (): undefined => undefined;

/** In group chats and by robots (path/90248, path/99110); WeCom's other messages have no mentions. */
const byId = (userid: string): string => `<@${userid.replace(/^@/u, '')}>`;

export const targets: Readonly<Record<Target, Writing>> = {
  'message.text': { operation: sendText, style: text(byName) },
  'message.markdown': { operation: sendMarkdown, style: markdown(byName) },
  'appchat.text': { operation: sendChatText, style: text(byId) },
  'appchat.markdown': { operation: sendChatMarkdown, style: markdown(byId) },
  // The page of robots names no links for their texts.
  'webhook.text': { operation: sendRobotText, style: plain(byId) },
  'webhook.markdown': { operation: sendRobotMarkdown, style: markdown(byId) },
  'webhook.markdown_v2': { operation: sendMarkdownV2, style: markdownV2(byName) },
  plain: { operation: sendText, style: plain(byName) },
};
