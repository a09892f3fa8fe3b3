import type { MessageBase } from './event-base.ts';
import { messageReader, type EventReader } from './event-reader.ts';
import { text } from './members.ts';

/** A member sent a voice message (path/90239). */
export interface VoiceMessage extends MessageBase<'voice'> {
  /** For `media/get`; good for 3 days. */
  readonly MediaId: string;
  /** `amr`, `speex` … */
  readonly Format: string;
}

export const voiceMessage: EventReader<VoiceMessage> = messageReader<VoiceMessage>('voice', {
  MediaId: text,
  Format: text,
});
