import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteLength } from '../content/byte-length.ts';
import { createRobotPool, type RobotPool, type RobotPoolOptions } from './create-robot-pool.ts';
import { mergeMessages } from './merge-messages.ts';
import type { PoolMessage } from './pool-message.ts';
import { createGroup, type Group } from './testing.ts';

const keys = (count: number): readonly string[] =>
  Array.from({ length: count }, (_item, index) => `key-${index}`);

function setUp(
  robots: number,
  options: RobotPoolOptions = {},
): { readonly group: Group; readonly pool: RobotPool } {
  const group = createGroup();
  const { now, sleep, fetch } = group;
  const pool = createRobotPool(
    keys(robots).map((key) => ({ key, fetch })),
    { now, sleep, ...options },
  );
  return { group, pool };
}

const text = (content: string) => ({ text: { content } });
const article = (title: string) => ({ news: { articles: [{ title, url: 'https://oa.example' }] } });
const lines = (count: number): readonly string[] =>
  Array.from({ length: count }, (_item, index) => `alert ${index}`);
const contents = ({ posted }: Group): readonly string[] =>
  posted.map(({ body }) => String(Object(body['text'] ?? body['markdown'])['content']));

describe('a robot pool', () => {
  it('sends each message by itself as long as there is room', async () => {
    const { group, pool } = setUp(1);
    await Promise.all(lines(20).map((line) => pool.sendText(text(line))));
    expect(contents(group)).toEqual(lines(20));
  });

  it('merges the texts that would be too many, in their order, and answers each', async () => {
    const { group, pool } = setUp(1);
    const answers = await Promise.all(lines(200).map((line) => pool.sendText(text(line))));
    expect(answers).toHaveLength(200);
    expect(contents(group).join('\n').split('\n')).toEqual(lines(200));
    expect(group.posted.length).toBeLessThan(20);
    expect(group.refusals()).toBe(0);
    for (const content of contents(group)) expect(byteLength(content)).toBeLessThanOrEqual(2048);
  });

  it('spreads messages over its robots and keeps their order', async () => {
    const { group, pool } = setUp(3);
    await Promise.all(lines(60).map((line) => pool.sendText(text(line))));
    expect(contents(group)).toEqual(lines(60));
    for (const key of keys(3)) expect(group.posted.filter((one) => one.key === key)).toHaveLength(20);
  });

  it('waits where nothing can be merged, and never sends 21 within a minute', async () => {
    const { group, pool } = setUp(2);
    await Promise.all(lines(130).map((line) => pool.sendNews(article(line))));
    expect(group.posted).toHaveLength(130);
    expect(group.refusals()).toBe(0);
    const titles = group.posted.map(({ body }) => Object(body['news'])['articles'][0].title);
    expect(titles).toEqual(lines(130));
  });

  it('never sends 21 within a minute, whatever comes when', async () => {
    const kinds = fc.constantFrom('text', 'news', 'markdown', 'pause');
    await fc.assert(
      fc.asyncProperty(
        fc.array(kinds, { maxLength: 150 }),
        fc.integer({ min: 1, max: 3 }),
        async (plan, robots) => {
          const { group, pool } = setUp(robots);
          const sent: Promise<unknown>[] = [];
          for (const [index, kind] of plan.entries()) {
            if (kind === 'text') sent.push(pool.sendText(text(`${index}`)));
            if (kind === 'news') sent.push(pool.sendNews(article(`${index}`)));
            if (kind === 'markdown') sent.push(pool.sendMarkdown({ markdown: { content: `${index}` } }));
            if (kind === 'pause') await group.sleep(700);
          }
          await Promise.all(sent);
          expect(group.refusals()).toBe(0);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('takes whole webhook addresses as well as keys', async () => {
    const { now, sleep, fetch, posted } = createGroup();
    const key = 'https://qyapi.example/cgi-bin/webhook/send?key=from-the-address';
    await createRobotPool([{ key, fetch }], { now, sleep }).sendText(text('x'));
    expect(posted.map((one) => one.key)).toEqual(['from-the-address']);
  });

  it('wants at least one robot', () => {
    expect(() => createRobotPool([])).toThrow(expect.objectContaining({ code: 'credential' }));
  });
});

describe('a message of a pool that fails', () => {
  const api = (errcode: number) => expect.objectContaining({ code: expect.any(String), errcode });

  it('goes to another robot when somebody else uses up the first', async () => {
    const { group, pool } = setUp(2);
    group.disturb((key) => (key === 'key-0' ? 45009 : undefined));
    await Promise.all([pool.sendText(text('a')), pool.sendText(text('b'))]);
    expect(group.posted.map((one) => one.key)).toEqual(['key-1', 'key-1']);
    // The first was asked once and is left alone for a minute.
    expect(group.attempts()).toBe(3);
  });

  it('waits a minute when there is no other robot', async () => {
    const { group, pool } = setUp(1);
    const before = group.now();
    group.disturb((_key, attempt) => (attempt === 1 ? 45009 : undefined));
    await pool.sendText(text('a'));
    expect(group.now() - before).toBeGreaterThan(60_000);
    expect(contents(group)).toEqual(['a']);
  });

  it('leaves a dead robot out from then on, and says so', async () => {
    const retired: unknown[] = [];
    const { group, pool } = setUp(2, { onRetired: (error, index) => retired.push([error, index]) });
    group.disturb((key) => (key === 'key-0' ? 93000 : undefined));
    await Promise.all(lines(10).map((line) => pool.sendText(text(line))));
    expect(contents(group)).toEqual(lines(10));
    expect(retired).toEqual([[api(93000), 0]]);
    expect(group.attempts()).toBe(11);
  });

  it('fails when all robots are dead, and so do those that wait and come later', async () => {
    const { group, pool } = setUp(2);
    group.disturb(() => 93000);
    const results = await Promise.allSettled(lines(5).map((line) => pool.sendNews(article(line))));
    expect(results).toEqual(Array.from({ length: 5 }, () => ({ status: 'rejected', reason: api(93000) })));
    await expect(pool.sendText(text('later'))).rejects.toEqual(api(93000));
    expect(group.attempts()).toBe(2);
  });

  it('is sent again when WeCom is busy or nobody was reached, but not for ever', async () => {
    const { group, pool } = setUp(1);
    group.disturb((_key, attempt) => {
      if (attempt === 1)
        throw Object.assign(new TypeError('fetch failed'), {
          cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED', syscall: 'connect' }),
        });
      return attempt === 2 ? -1 : undefined;
    });
    await pool.sendText(text('a'));
    expect([group.attempts(), contents(group)]).toEqual([3, ['a']]);
    group.disturb(() => -1);
    await expect(pool.sendText(text('b'))).rejects.toEqual(api(-1));
    expect(group.attempts()).toBe(3 + 5);
  });

  it('is not sent again when it may have arrived', async () => {
    const { group, pool } = setUp(2);
    group.disturb(() => {
      throw Object.assign(new TypeError('fetch failed'), {
        cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }),
      });
    });
    await expect(pool.sendText(text('a'))).rejects.toMatchObject({ code: 'network', mayHaveArrived: true });
    expect(group.attempts()).toBe(1);
  });

  it('does no harm to the others', async () => {
    const { group, pool } = setUp(1);
    const results = await Promise.allSettled(
      ['a', 'x'.repeat(2049), 'b', '', 'c'].map((content) => pool.sendText(text(content))),
    );
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(contents(group)).toEqual(['a', 'b', 'c']);
  });
});

describe('a message of a pool that is taken back', () => {
  it('is not sent as long as it waited', async () => {
    const { group, pool } = setUp(1);
    const { signal, abort } = aborter();
    const first = pool.sendText(text('first'));
    const second = pool.sendText(text('second'), { signal });
    abort();
    await expect(second).rejects.toThrow('changed my mind');
    await first;
    await expect(pool.sendText(text('third'), { signal })).rejects.toThrow('changed my mind');
    expect(contents(group)).toEqual(['first']);
  });

  it('is sent when it was under way', async () => {
    const { group, pool } = setUp(1);
    const { signal, abort } = aborter();
    const sent = pool.sendText(text('a'), { signal });
    await sent;
    abort();
    expect(contents(group)).toEqual(['a']);
  });

  function aborter(): { readonly signal: AbortSignal; readonly abort: () => void } {
    const controller = new AbortController();
    return { signal: controller.signal, abort: () => controller.abort(new Error('changed my mind')) };
  }
});

describe('merging', () => {
  const plain = (content: string, more: object = {}): PoolMessage => ({
    method: 'sendText',
    input: { text: { content, ...more } },
  });
  const markdown = (content: string): PoolMessage => ({
    method: 'sendMarkdown',
    input: { markdown: { content } },
  });
  const v2 = (content: string): PoolMessage => ({
    method: 'sendMarkdownV2',
    input: { markdown_v2: { content } },
  });

  it('mentions everybody who was mentioned', () => {
    const first = plain('a', { mentioned_list: ['LiLei', 'WangFang'] });
    const second = plain('b', { mentioned_list: ['LiLei', '@all'], mentioned_mobile_list: ['13900000001'] });
    expect(mergeMessages(first, second)).toEqual(
      plain('a\nb', {
        mentioned_list: ['LiLei', 'WangFang', '@all'],
        mentioned_mobile_list: ['13900000001'],
      }),
    );
  });

  it('keeps markdown apart by a blank line', () => {
    expect(mergeMessages(markdown('> a'), markdown('b'))).toEqual(markdown('> a\n\nb'));
    expect(mergeMessages(v2('- a'), v2('b'))).toEqual(v2('- a\n\nb'));
  });

  it.each<readonly [string, PoolMessage, PoolMessage]>([
    ['of two kinds', plain('a'), markdown('b')],
    ['of two kinds of markdown', markdown('a'), v2('b')],
    ['after an open fence', v2('```\ncode'), v2('b')],
    [
      'that are pictures',
      ...twice<PoolMessage>({ method: 'sendImage', input: { image: { base64: '', md5: '' } } }),
    ],
    ['that are empty', plain(''), plain('b')],
    ['that are blank', plain('a'), plain(' ')],
    ['that are too long together', plain('中'.repeat(341)), plain('中'.repeat(342))],
    ['that are too long together as markdown', markdown('x'.repeat(4000)), markdown('x'.repeat(95))],
  ])('leaves messages alone %s', (_title, first, second) => {
    expect(mergeMessages(first, second)).toBeUndefined();
  });

  it('goes up to the limit in bytes', () => {
    expect(mergeMessages(plain('中'.repeat(341)), plain('x'.repeat(1024)))).toBeDefined();
    expect(mergeMessages(plain('中'.repeat(341)), plain('x'.repeat(1025)))).toBeUndefined();
    expect(mergeMessages(markdown('x'.repeat(4000)), markdown('x'.repeat(94)))).toBeDefined();
    expect(mergeMessages(v2('```\ncode\n```'), v2('b'))).toBeDefined();
  });

  function twice<Item>(item: Item): readonly [Item, Item] {
    return [item, item];
  }
});
