export { createCallback, type Callback } from './create-callback.ts';
export type { CallbackOptions } from './callback-options.ts';
export type { CallbackAnswer } from './answer.ts';
export type { IncomingCallback } from './incoming.ts';
export type { Handler, KeyFilter, On, OnKeyed } from './handlers.ts';
export { toNodeListener, type NodeRequest, type NodeResponse } from './node-listener.ts';
export { reply, type PassiveReply } from './reply.ts';
export type { ReplyCard } from './reply-card.ts';
export { memorySeenStore, type MemorySeenStoreOptions, type SeenStore } from './seen-store.ts';
export type { Sleep, Wait } from './sleep.ts';

export { readEvent, type CallbackEvent, type KnownEvent } from './events/read-event.ts';
export type { EventBase } from './events/event-base.ts';
export type { ClickEvent } from './events/click.ts';
export type { EnterAgentEvent } from './events/enter-agent.ts';
export {
  selectedOptions,
  type SelectedItem,
  type TemplateCardEvent,
  type TemplateCardMenuEvent,
} from './events/template-card.ts';
export type { TextMessage } from './events/text-message.ts';
export type { UnknownEvent } from './events/unknown.ts';

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
export { CallbackError, type CallbackReason } from '../errors/callback-error.ts';
