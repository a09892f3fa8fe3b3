export { createAiBot, type AiBot } from './create-ai-bot.ts';
export { botReply, type BotReplies, type BotStreamExtras } from './reply/bot-reply.ts';
export { readAiBotEvent, toAiBotEvent } from './events/read-event.ts';
export type { AiBotMiddleware, AiBotNext } from './handlers.ts';
export type {
  AiBotAnyChat,
  AiBotCondition,
  AiBotHandler,
  AiBotKeyFilter,
  AiBotResult,
  AiBotTest,
  OnAiBot,
  OnAiBotEvent,
} from './on.ts';
export type {
  AiBotAnswer,
  AiBotCardAnswer,
  AiBotChat,
  AiBotDownloadOptions,
  AiBotFile,
  AiBotMessageAnswer,
  AiBotMessageChat,
  AiBotStream,
  AiBotStreamEnd,
  AiBotStreamOptions,
  AiBotWelcomeAnswer,
} from './chat.ts';
export type * from './events/content.ts';
export type * from './events/event-types.ts';
export type * from './reply/reply-types.ts';
export type { AiBotSnapshot, AiBotTransport, AiBotWholeReply } from './transport.ts';

// Pieces for programs that have no handler at hand.
export { downloadAiBotMedia, type DownloadAiBotMediaOptions } from './download-media.ts';
export { respondByUrl, type AiBotUrlReply, type RespondByUrlOptions } from './respond-by-url.ts';
