import * as f from '../../fields.ts';
import type { Field, ObjectField, TextField } from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';

/** What all calls of a group robot have in common (path/99110). */
export const key: TextField = f.fromConnection(f.text('Key of the robot', '机器人 key', { secret: true }));

export const webhookSend: Pick<
  Operation,
  'doc' | 'method' | 'path' | 'credential' | 'query' | 'output' | 'quota' | 'retry'
> = {
  doc: 99110,
  method: 'POST',
  path: '/cgi-bin/webhook/send',
  credential: 'robot',
  query: ['key'],
  output: done,
  quota: 'robot-message',
  retry: 'once',
};

export function robotMessage(content: Readonly<Record<string, Field>>): ObjectField {
  return f.object('Message', '消息', { key, ...content });
}
