import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEvent, takesReply, type CallbackEvent } from './events/read-event.ts';
import { createHandlers } from './handlers.ts';
import { createOn, type Handler, type On, type OnChangeContact } from './on.ts';
import { reply } from './reply.ts';

interface Fixture {
  readonly id: string;
  readonly format: string;
  readonly plaintext: string;
  readonly expect: { readonly error?: string; readonly kind: string; readonly passive_reply: string };
}

const file = new URL('../../test/fixtures/callback.fixtures.json', import.meta.url);
const { cases }: { cases: readonly Fixture[] } = JSON.parse(readFileSync(file, 'utf8'));
const good = cases.filter(({ format, expect: { error } }) => format === 'xml' && error === undefined);

/** The names under which an event is handled, `any` apart. */
function namesThatFire(event: CallbackEvent): readonly string[] {
  const fired: string[] = [];
  const added: Handler<CallbackEvent>[] = [];
  const register = (on: On | OnChangeContact, prefix: string): void => {
    for (const [name, member] of Object.entries(on)) {
      if (typeof member === 'object') register(member, `${name}.`);
      else if (name !== 'any') member(() => void fired.push(prefix + name));
    }
  };
  register(
    createOn((handler) => added.push(handler)),
    '',
  );
  for (const handler of added) void handler(event);
  return fired;
}

function nameFor(kind: string): string {
  if (kind === 'event.LOCATION') return 'locationReport';
  const name = kind.replace(/^(?:message|event)\./, '');
  return name.replaceAll(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
}

describe('the names of handlers', () => {
  it.each(good)('lead $id to the one of its kind', ({ id, plaintext, expect: { kind } }) => {
    const name = id.startsWith('unknown-') ? 'unknown' : nameFor(kind);
    expect(namesThatFire(readEvent(plaintext))).toEqual([name]);
  });

  it('lead changes of contacts that are new to the unknown ones', () => {
    const event = readEvent(
      '<xml><MsgType>event</MsgType><Event>change_contact</Event><ChangeType>merge_user</ChangeType></xml>',
    );
    expect(event).toMatchObject({ kind: 'unknown', name: 'event.change_contact.merge_user' });
    expect(namesThatFire(event)).toEqual(['unknown']);
  });

  it.each(good)('know whether WeCom takes a reply to $id', ({ id, plaintext, expect: expected }) => {
    // Nobody knows it of an unknown event. The page of task cards is gone, their reply was for this one.
    const mayTry = id === 'unknown-event' || id === 'taskcard-click';
    expect(takesReply(readEvent(plaintext))).toBe(expected.passive_reply !== 'no' || mayTry);
  });
});

const event = (members: string): CallbackEvent => readEvent(`<xml>${members}</xml>`);
const click = (key: string): CallbackEvent =>
  event(`<MsgType>event</MsgType><Event>click</Event><EventKey>${key}</EventKey>`);
const text = (content: string): CallbackEvent =>
  event(`<MsgType>text</MsgType><Content>${content}</Content>`);

describe('a condition', () => {
  it('narrows a handler to one key', async () => {
    const { on, run } = createHandlers();
    on.click({ key: 'a' }, () => reply.text('key a'));
    expect(await run(click('a'))).toEqual(reply.text('key a'));
    expect(await run(click('b'))).toBeUndefined();
  });

  it('narrows a handler to what a function says yes to', async () => {
    const { on, run } = createHandlers();
    on.text(
      ({ Content }) => Content.startsWith('/help'),
      () => reply.text('help'),
    );
    on.any(
      ({ kind }) => kind !== 'message.text',
      () => reply.text('no text'),
    );
    expect(await run(text('/help me'))).toEqual(reply.text('help'));
    expect(await run(text('hello'))).toBeUndefined();
    expect(await run(click('a'))).toEqual(reply.text('no text'));
  });

  it('needs a handler after it', () => {
    const { on } = createHandlers();
    // @ts-expect-error what a program without types might do
    expect(() => on.click({ key: 'a' })).toThrow(TypeError);
  });
});

describe('middleware', () => {
  it('stands around all handlers, the first one outermost, whenever it was registered', async () => {
    const { on, use, run } = createHandlers();
    const steps: string[] = [];
    on.text(() => void steps.push('handler'));
    for (const name of ['outer', 'inner']) {
      use(async (_event, next) => {
        steps.push(`${name} before`);
        await next();
        steps.push(`${name} after`);
      });
    }
    await run(text('x'));
    expect(steps).toEqual(['outer before', 'inner before', 'handler', 'inner after', 'outer after']);
  });

  it('lets the reply of the handlers stand, sees it, or gives another', async () => {
    const { on, use, run } = createHandlers();
    on.text(() => reply.text('handler'));
    const seen: unknown[] = [];
    use(async ({ kind }, next) => {
      seen.push(kind, await next());
    });
    expect(await run(text('x'))).toEqual(reply.text('handler'));
    expect(seen).toEqual(['message.text', reply.text('handler')]);
    use(() => reply.text('middleware'));
    expect(await run(text('x'))).toEqual(reply.text('middleware'));
  });

  it('keeps an event from the handlers by not going on', async () => {
    const { on, use, run } = createHandlers();
    on.any(() => expect.fail('a handler ran'));
    use(() => undefined);
    expect(await run(text('x'))).toBeUndefined();
  });

  it('runs the handlers once, however often it goes on', async () => {
    const { on, use, run } = createHandlers();
    let count = 0;
    on.text(() => void (count += 1));
    use(async (_event, next) => {
      await next();
      return next();
    });
    await run(text('x'));
    expect(count).toBe(1);
  });

  it('can catch what a handler throws', async () => {
    const { on, use, run } = createHandlers();
    on.text(() => {
      throw new Error('database is away');
    });
    use((_event, next) => next().catch(() => reply.text('Try again later.')));
    expect(await run(text('x'))).toEqual(reply.text('Try again later.'));
  });
});
