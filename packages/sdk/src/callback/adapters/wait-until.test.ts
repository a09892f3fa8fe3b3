import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { reply } from '../reply.ts';
import { manualTimer, post, setUp, text } from '../testing.ts';
import { toHonoHandler } from './hono-handler.ts';
import { waitUntilOf } from './wait-until.ts';

describe('what keeps work alive after the answer', () => {
  it('is found among what the runtime gives', () => {
    const waited: unknown[] = [];
    const context = {
      waitUntil(work: Promise<unknown>): void {
        expect(this).toBe(context);
        waited.push(work);
      },
    };
    const work = Promise.resolve();
    waitUntilOf([{ SOME: 'binding' }, context])?.(work);
    expect(waited).toEqual([work]);
  });

  it('is nothing where the runtime gives nothing of the kind', () => {
    expect(waitUntilOf([])).toBeUndefined();
    expect(waitUntilOf([null, 'x', { waitUntil: 1 }, { remoteAddr: {} }])).toBeUndefined();
  });

  it.each([true, false])('is taken from the context of Hono, where it has one: %s', async (hasContext) => {
    const timer = manualTimer();
    const late = Promise.withResolvers<ReturnType<typeof reply.text>>();
    const reported = Promise.withResolvers<void>();
    const { callback } = setUp({ sleep: timer.sleep, onLateReply: () => reported.resolve() });
    callback.on.text(() => late.promise);
    const app = new Hono().all('/*', toHonoHandler(callback));
    const waited: Promise<unknown>[] = [];
    const execution = {
      waitUntil: (work: Promise<unknown>) => void waited.push(work),
      passThroughOnException: () => undefined,
      props: {},
    };
    const pending = app.fetch(post(text('hi')), {}, hasContext ? execution : undefined);
    timer.elapse();
    expect((await pending).status).toBe(200);
    late.resolve(reply.text('late'));
    await reported.promise;
    expect(waited).toHaveLength(hasContext ? 1 : 0);
  });
});
