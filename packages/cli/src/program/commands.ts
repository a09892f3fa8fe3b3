import type { Texts } from '../texts/texts.ts';
import type { LateCommand } from './define-later.ts';

/** The commands, in the order of the help. */
export function commands({ commands: texts }: Texts): readonly LateCommand[] {
  return [
    {
      name: 'sandbox',
      summary: texts.sandbox.summary,
      load: async () => (await import('../commands/sandbox.ts')).defineSandbox,
    },
    {
      name: 'send',
      summary: texts.send.summary,
      load: async () => (await import('../commands/send.ts')).defineSend,
    },
    {
      name: 'recall',
      summary: texts.recall.summary,
      load: async () => (await import('../commands/recall.ts')).defineRecall,
    },
    {
      name: 'update-card',
      summary: texts.updateCard.summary,
      load: async () => (await import('../commands/update-card.ts')).defineUpdateCard,
    },
    {
      name: 'upload',
      summary: texts.upload.summary,
      load: async () => (await import('../commands/upload.ts')).defineUpload,
    },
    {
      name: 'bot',
      summary: texts.bot.summary,
      load: async () => (await import('../commands/bot.ts')).defineBot,
    },
    {
      name: 'call',
      summary: texts.call.summary,
      load: async () => (await import('../commands/call.ts')).defineCall,
    },
    {
      name: 'profile',
      summary: texts.profile.summary,
      load: async () => (await import('../commands/profile.ts')).defineProfile,
    },
  ];
}
