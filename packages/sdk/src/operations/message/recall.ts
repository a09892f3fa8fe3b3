import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';
import type { MessageRecallInput } from './types.gen.ts';
import type { Done } from '../named.gen.ts';

/** path/94867. Within 24 hours, by the application that sent it; copies in the WeChat plug-in stay. */
export const recall: Operation<MessageRecallInput, Done> = {
  name: 'message.recall',
  title: { en: 'Recall a message', zh: '撤回应用消息' },
  doc: 94867,
  method: 'POST',
  path: '/cgi-bin/message/recall',
  credential: 'application',
  input: f.object('Message', '消息', { msgid: f.text('Message id', '消息 id') }),
  output: done,
  quota: 'base',
  retry: 'repeatable',
  example: { msgid: 'MSG-1' },
};
