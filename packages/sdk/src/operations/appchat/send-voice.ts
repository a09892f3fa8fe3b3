import * as f from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { uploaded } from '../media/shared.ts';
import type { Done } from '../named.gen.ts';
import { chatMessage, chatSend } from './shared.ts';
import type { AppchatSendVoiceInput } from './types.gen.ts';

/** path/90248 */
export const sendVoice: Operation<AppchatSendVoiceInput, Done> = {
  ...chatSend,
  name: 'appchat.sendVoice',
  title: { en: 'Post a voice message to a group chat', zh: '群聊发送语音消息' },
  fixed: { msgtype: 'voice' },
  input: chatMessage({ voice: f.object('Voice', '语音', { media_id: uploaded('voice') }) }),
  example: { chatid: 'rel42war1', voice: { media_id: 'media-voice-1' } },
};
