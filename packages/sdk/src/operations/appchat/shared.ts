import * as f from '../../fields.ts';
import type { Field, ObjectField, TextField } from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';

/**
 * What group chats of an application have in common (path/90244). Only a self-built application that the root
 * department sees may call (48002), and only on groups that it made itself (86008).
 */

export const chatid: TextField = f.text('Group', '群聊 chatid', { names: 'chat' });

export const chatName: TextField = f.text('Name', '群聊名称', { maxChars: 50, cut: true, mayBeEmpty: true });

/** What every kind of `appchat/send` has in common. No message id comes back, so nothing can be recalled. */
export const chatSend: Pick<
  Operation,
  'doc' | 'method' | 'path' | 'credential' | 'output' | 'quota' | 'retry'
> = {
  doc: 90248,
  method: 'POST',
  path: '/cgi-bin/appchat/send',
  credential: 'application',
  output: done,
  quota: 'chat-message',
  retry: 'once',
};

/** The envelope: no recipients, no agentid, no duplicate check. */
export function chatMessage(...content: Readonly<Record<string, Field>>[]): ObjectField {
  return f.object('Message', '消息', Object.assign({}, { chatid }, ...content));
}
