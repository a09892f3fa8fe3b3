/**
 * The parts beneath the client and the callback handler, for hosts that send and receive by themselves, such as n8n:
 * they check, build, read and judge, and touch no network, no timer and no global.
 */
export { fit, prepare } from './client/prepare.ts';
export { filenameOf, readFile, readJson } from './client/answer.ts';
export { isRepeatable, Retries } from './client/retry.ts';
export { toQuery, toRequest, type WireRequest } from './client/request.ts';
export { isRecord } from './validate/context.ts';
export { replyToXml } from './callback/reply-xml.ts';
export { deliveryKey } from './callback/delivery-key.ts';
export { assertAddressed, assertFresh } from './callback/guards.ts';
export { readers } from './callback/events/known-events.ts';
export { readAiBotEvent } from './aibot/events/read-event.ts';
