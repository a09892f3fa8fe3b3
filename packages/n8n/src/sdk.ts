/** The parts of the SDK's client that touch no timer and no global: n8n's package scanner refuses those. */
export { fit, prepare } from '../../sdk/src/client/prepare.ts';
export { readFile, readJson } from '../../sdk/src/client/answer.ts';
export { isRepeatable, Retries } from '../../sdk/src/client/retry.ts';
export { toQuery, toRequest, type WireRequest } from '../../sdk/src/client/request.ts';
export { isRecord } from '../../sdk/src/validate/context.ts';
export { replyToXml } from '../../sdk/src/callback/reply-xml.ts';
export { deliveryKey } from '../../sdk/src/callback/delivery-key.ts';
export { assertAddressed, assertFresh } from '../../sdk/src/callback/guards.ts';
export { readers } from '../../sdk/src/callback/events/known-events.ts';
