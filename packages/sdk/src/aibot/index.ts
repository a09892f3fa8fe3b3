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
export type { AiBotTemplateCard, AiBotUpdatedTemplateCard } from '../operations/named.gen.ts';
export type { AiBotSnapshot, AiBotTransport, AiBotWholeReply } from './transport.ts';

// The long connection.
export { connectAiBot, type AiBotConnection, type AiBotSendOptions } from './connection/connect-ai-bot.ts';
export { AiBotConnectionError, type AiBotConnectionReason } from './connection/connection-error.ts';
export type { AiBotConnectionOptions } from './connection/connection-options.ts';
export type { AiBotClosedReason, AiBotConnectionState } from './connection/connection-state.ts';
export type { ReconnectOptions } from './connection/back-off.ts';
export type { AiBotMarkdown, AiBotMessageInput } from './connection/send-message.ts';
export type { AiBotMediaType, UploadedAiBotMedia, UploadMediaOptions } from './connection/upload-media.ts';
export type { WebSocketConstructor, WebSocketLike } from './connection/web-socket.ts';

// Callback mode.
export { createAiBotCallback } from './callback/create-ai-bot-callback.ts';
export type { AiBotCallbackOptions } from './callback/callback-options.ts';
export {
  memoryStreamStore,
  type AiBotStreamStore,
  type MemoryStreamStoreOptions,
} from './callback/stream-store.ts';
export { UnsentBotReplyError } from './callback/unsent-bot-reply-error.ts';

// Pieces for programs that have no handler at hand.
export { downloadAiBotMedia, type DownloadAiBotMediaOptions } from './download-media.ts';
export { respondByUrl, type AiBotUrlReply, type RespondByUrlOptions } from './respond-by-url.ts';
