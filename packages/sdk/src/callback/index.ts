export { createCallback, type Callback } from './create-callback.ts';
export type { CallbackOptions } from './callback-options.ts';
export type { CallbackAnswer } from './answer.ts';
export type { IncomingCallback } from './incoming.ts';
export type { Middleware, Next } from './handlers.ts';
export type { Condition, Handler, KeyFilter, On, OnChangeContact, OnEvent } from './on.ts';
export { reply, type PassiveReply, type Replies, type ReplyArticle, type ReplyVideo } from './reply.ts';
export type { ReplyCard } from './reply-card.ts';
export type { ReplyClient } from './late-reply.ts';
export { UnsentReplyError } from './unsent-reply-error.ts';
export { memorySeenStore, type MemorySeenStoreOptions, type SeenStore } from './seen-store.ts';
export type { SourceAddresses } from './source/allow-list.ts';
export { SourceAddressError } from './source/source-address-error.ts';
export type { Sleep, Wait } from './sleep.ts';

export * from './events/index.ts';

// Adapters; `callback.fetch` is one too.
export type { CallbackReceiver, CallbackTarget } from './adapters/receiver.ts';
export { toFastifyPlugin, type FastifyScope } from './adapters/fastify-plugin.ts';
export { toFetchHandler, type FetchHandlerOptions } from './adapters/fetch-handler.ts';
export { toHonoHandler, type HonoContext, type HonoHandlerOptions } from './adapters/hono-handler.ts';
export { toKoaMiddleware, type KoaContext } from './adapters/koa-middleware.ts';
export {
  toNodeListener,
  type NodeListenerOptions,
  type NodeRequest,
  type NodeResponse,
} from './adapters/node-listener.ts';
export type { KeptBody, NodeStream } from './adapters/read-node.ts';

// Why a request is refused.
export { CallbackError, type CallbackReason } from '../errors/callback-error.ts';
export { diagnoseDelivery } from './diagnosis/diagnose-delivery.ts';
export { diagnoseUrlCheck } from './diagnosis/diagnose-url-check.ts';
export type { Diagnosis, Finding, Repair } from './diagnosis/diagnosis.ts';

// Why an application does not answer as it should: for the sender's side.
export {
  diagnoseEcho,
  type EchoAnswer,
  type EchoDiagnosis,
  type EchoFinding,
  type ExpectedEcho,
} from './diagnosis/diagnose-echo.ts';
export { diagnoseStatus, type StatusDiagnosis, type StatusFinding } from './diagnosis/diagnose-status.ts';
export { connectionCode, diagnoseConnection } from './diagnosis/diagnose-connection.ts';
export type { BodyFinding } from './diagnosis/echo-texts.ts';
export type { Bilingual, Explanation } from './diagnosis/bilingual.ts';

// The pieces, for servers that are built otherwise and for the sender's side.
export { createCipher, type CallbackCipher, type CallbackCredentials, type SignedValues } from './cipher.ts';
export type { EnvelopeFormat } from './envelope.ts';
export { verifyUrl } from './verify-url.ts';
export { receive, type Received } from './receive.ts';
export { sealReply, type SealReplyOptions } from './seal-reply.ts';
export { sealDelivery, sealUrlCheck, type SealDeliveryOptions, type SealOptions } from './seal-delivery.ts';
export { openReply } from './open-reply.ts';
export { decryptMedia } from './media.ts';
export { parseXml } from './parse-xml.ts';
export type { ListedElements, XmlContent, XmlElement, XmlValue } from './xml-element.ts';
export { renderXml, type XmlInput, type XmlInputElement } from './render-xml.ts';
export { cardFromXml, cardToXml } from './card-xml.ts';
