import { answerRequest } from './answer-request.ts';
import type { CallbackTarget } from './receiver.ts';

/** What is needed of a context of Hono. */
export interface HonoContext {
  readonly req: {
    readonly raw: Request;
    /** Gives the body again when it was read through the context before. */
    readonly text: () => Promise<string>;
  };
  /** Throws where the runtime has none. */
  readonly executionCtx?: { readonly waitUntil: (work: Promise<unknown>) => void } | undefined;
}

/** How a handler is set up. */
export interface HonoHandlerOptions<Context> {
  /** Where a request came from, such as `getConnInfo(c).remote.address`. Hono knows no way that fits all runtimes. */
  readonly addressOf?: ((context: Context) => string | undefined) | undefined;
}

/**
 * A handler for Hono. A body that middleware has read before is found again.
 *
 * @example
 * app.all('/wecom/callback', toHonoHandler(callback));
 */
export function toHonoHandler<Context extends HonoContext>(
  callback: CallbackTarget,
  { addressOf }: HonoHandlerOptions<Context> = {},
): (context: Context) => Promise<Response> {
  return async (context) => {
    const { raw } = context.req;
    const body = raw.bodyUsed ? await context.req.text() : undefined;
    const waitUntil = (work: Promise<unknown>): void => executionOf(context)?.waitUntil(work);
    return answerRequest(raw, callback.handle, { body, sourceAddress: addressOf?.(context), waitUntil });
  };
}

function executionOf(context: HonoContext): HonoContext['executionCtx'] {
  try {
    return context.executionCtx;
  } catch {
    // Not at the edge: what was started goes on by itself.
    return undefined;
  }
}
