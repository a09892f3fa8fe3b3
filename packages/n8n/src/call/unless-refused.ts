import { ApiError } from '@wecomkit/sdk/errors';

/** What a call gives; undefined when WeCom refuses it with one of these codes. */
export async function unlessRefused(
  asked: Promise<unknown>,
  errcodes: ReadonlySet<number>,
): Promise<unknown> {
  return asked.catch((error: unknown) => {
    if (error instanceof ApiError && errcodes.has(error.errcode)) return undefined;
    throw error;
  });
}
