import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { uploaded } from '../media/shared.ts';
import { safe } from '../message/shared.ts';
import type { Done } from '../named.gen.ts';
import { chatMessage, chatSend } from './shared.ts';
import type { AppchatSendFileInput } from './types.gen.ts';

/** path/90248 */
export const sendFile: Operation<AppchatSendFileInput, Done> = {
  ...chatSend,
  name: 'appchat.sendFile',
  title: { en: 'Post a file to a group chat', zh: '群聊发送文件消息' },
  fixed: { msgtype: 'file' },
  input: chatMessage({ file: f.object('File', '文件', { media_id: uploaded('file') }) }, safe),
  example: { chatid: 'rel42war1', file: { media_id: 'media-file-1' } },
};
