import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { uploaded } from '../media/shared.ts';
import { envelope, messageSend, safe } from './shared.ts';
import type { MessageSendFileInput } from './types.gen.ts';
import type { SentMessage } from '../named.gen.ts';

/** path/90236 */
export const sendFile: Operation<MessageSendFileInput, SentMessage> = {
  ...messageSend,
  name: 'message.sendFile',
  title: { en: 'Send a file', zh: '发送文件消息' },
  fixed: { msgtype: 'file' },
  input: envelope({ file: f.object('File', '文件', { media_id: uploaded('file') }) }, safe),
  example: { touser: ['zhangsan'], file: { media_id: 'media-file-1' } },
};
