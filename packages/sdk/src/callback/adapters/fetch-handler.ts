import { answerRequest } from './answer-request.ts';
import { waitUntilOf } from './wait-until.ts';
import type { CallbackTarget } from './receiver.ts';

/** How a handler is set up. */
export interface FetchHandlerOptions<Rest extends readonly unknown[]> {
  /** Where a request came from; gets all that the runtime gives its handlers. */
  readonly addressOf: (request: Request, ...rest: Rest) => string | undefined;
}

/**
 * A handler for servers that speak `Request` and `Response`, for callbacks with `sourceAddresses`: what it takes to
 * know the address differs. All others need `callback.fetch` alone.
 *
 * @example
 * Deno.serve(toFetchHandler(callback, { addressOf: (_request, info: Deno.ServeHandlerInfo) => info.remoteAddr.hostname }));
 * export default { fetch: toFetchHandler(callback, { addressOf: (request) => request.headers.get('cf-connecting-ip') ?? undefined }) };
 */
export function toFetchHandler<Rest extends readonly unknown[]>(
  callback: CallbackTarget,
  { addressOf }: FetchHandlerOptions<Rest>,
): (request: Request, ...rest: Rest) => Promise<Response> {
  return (request, ...rest) =>
    answerRequest(request, callback.handle, {
      sourceAddress: addressOf(request, ...rest),
      waitUntil: waitUntilOf(rest),
    });
}
