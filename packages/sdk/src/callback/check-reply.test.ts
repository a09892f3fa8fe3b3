import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from './on.ts';
import { reply } from './reply.ts';
import { bodyOf, card, post, setUp, setUpWithoutOnError, text } from './testing.ts';

/** What programs without types return. */
const untyped = (returned: unknown): Answer => returned as Answer;

describe('what a handler returns', () => {
  it.each<readonly [string, unknown, string]>([
    ['the message that WeCom would get', { MsgType: 'text', Content: 'secret' }, 'an object without msgtype'],
    ['a text', 'secret', 'a string'],
    ['a number', 42, 'a number'],
    ['false', false, 'a boolean'],
    ['a list', [reply.text('secret')], 'a list'],
    ['a function', () => reply.text('secret'), 'a function'],
    ['a kind of message that is no reply', { msgtype: 'markdown', markdown: {} }, 'msgtype "markdown"'],
    ['a member of every object', { msgtype: 'constructor' }, 'msgtype "constructor"'],
    ['a msgtype that is no text', { msgtype: 7 }, 'an object without msgtype'],
  ])('is an error when it is %s, which says what to return', async (_title, returned, named) => {
    const { callback, errors } = setUp();
    callback.on.text(() => untyped(returned));
    const response = await callback.fetch(post(text('hi')));
    expect([response.status, await bodyOf(response)]).toEqual([200, '']);
    expect(errors).toEqual([expect.objectContaining({ code: 'input', doc: 90241 })]);
    expect(String(errors[0])).toContain(named);
    expect(String(errors[0])).toContain('reply.text(…)');
    expect(String(errors[0])).not.toContain('secret');
  });

  it.each<readonly [string, unknown, string]>([
    ['without its content', { msgtype: 'text' }, 'text'],
    ['with a text in its place', { msgtype: 'text', text: 'hi' }, 'text'],
    ['over its limit', { msgtype: 'text', text: { content: 'x'.repeat(2049) } }, 'text.content'],
    ['of no articles', { msgtype: 'news', news: { articles: [] } }, 'news.articles'],
    ['without its card', { msgtype: 'update_template_card' }, 'template_card'],
    ['with a text for a card', { msgtype: 'update_template_card', template_card: 'x' }, 'template_card'],
  ])('is checked as reply would check it: a reply %s', async (_title, returned, path) => {
    const { callback, errors } = setUp();
    callback.on.text(() => untyped(returned));
    expect(await bodyOf(await callback.fetch(post(text('hi'))))).toBe('');
    expect(errors).toEqual([
      expect.objectContaining({ code: 'input', issues: [expect.objectContaining({ path })] }),
    ]);
  });

  it('is judged like a failure: without onError WeCom delivers again', async () => {
    const callback = setUpWithoutOnError();
    callback.on.text(() => untyped(42));
    expect((await callback.fetch(post(text('hi')))).status).toBe(500);
  });

  it('is judged when middleware returns it, and for events that take no reply', async () => {
    const { callback, errors } = setUp();
    callback.use(async (_event, next) => untyped((await next()) ?? 'done'));
    await callback.fetch(post(card('approve')));
    await callback.fetch(post(text('hi')));
    expect(errors).toHaveLength(2);
  });

  it('may be nothing, null too', async () => {
    const { callback, errors } = setUp();
    callback.on.text(() => untyped(null));
    expect((await callback.fetch(post(text('hi')))).status).toBe(200);
    expect(errors).toEqual([]);
  });

  it('is never sealed when it is anything else', async () => {
    const something = fc.anything().filter((value) => value !== undefined && value !== null);
    await fc.assert(
      fc.asyncProperty(something, async (returned) => {
        const { callback, errors } = setUp();
        callback.on.text(() => untyped(returned));
        expect(await bodyOf(await callback.fetch(post(text('hi'))))).toBe('');
        expect(errors).toHaveLength(1);
      }),
    );
  });
});
