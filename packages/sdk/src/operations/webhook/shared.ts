import * as f from '../../fields.ts';
import type { Field, ObjectField } from '../../fields.ts';
import { done } from '../answers.ts';

/** What all calls of a group robot have in common (path/99110). */
export const key = f.fromConnection(f.text('Key of the robot', '机器人 key', { secret: true }));

export const webhookSend = {
  doc: 99110,
  method: 'POST',
  path: '/cgi-bin/webhook/send',
  credential: 'robot',
  query: ['key'],
  output: done,
  quota: 'robot-message',
  retry: 'once',
} as const;

export function robotMessage(content: Readonly<Record<string, Field>>): ObjectField {
  return f.object('Message', '消息', { key, ...content });
}
