export { connectAiBot } from './connect-ai-bot.ts';
export type { AiBotConnection, AiBotSendOptions } from './connect-ai-bot.ts';
export { AiBotConnectionError, type AiBotConnectionReason } from './connection-error.ts';
export type { AiBotConnectionOptions } from './connection-options.ts';
export type { AiBotClosedReason, AiBotConnectionState } from './connection-state.ts';
export type { ReconnectOptions } from './back-off.ts';
export type { AiBotMarkdown, AiBotMessageInput } from './send-message.ts';
export type { AiBotMediaType, UploadedAiBotMedia, UploadMediaOptions } from './upload-media.ts';
export type { WebSocketConstructor, WebSocketLike } from './web-socket.ts';
