import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { uploaded } from '../media/shared.ts';
import { envelope, messageSend } from './shared.ts';
import type { MessageSendVoiceInput } from './types.gen.ts';
import type { SentMessage } from '../named.gen.ts';

/** path/90236 */
export const sendVoice: Operation<MessageSendVoiceInput, SentMessage> = {
  ...messageSend,
  name: 'message.sendVoice',
  title: { en: 'Send a voice message', zh: '发送语音消息' },
  fixed: { msgtype: 'voice' },
  input: envelope({ voice: f.object('Voice', '语音', { media_id: uploaded('voice') }) }),
  example: { touser: ['zhangsan'], voice: { media_id: 'media-voice-1' } },
};
