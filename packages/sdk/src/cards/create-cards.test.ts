import { describe, expect, it } from 'vitest';
import { type Scripted, scriptedServer, type ScriptedServer } from '../../test/scripted-server.ts';
import { card, CardError, createCards, createWeCom, memoryCardStore, type WeCom } from '../index.ts';

const ok = { errcode: 0, errmsg: 'ok' };
const hour = 3_600_000;
const approval = card.buttons({
  task_id: 'leave-77',
  main_title: { title: 'Leave request' },
  button_list: [{ text: 'Approve', key: 'yes' }],
});
const message = { touser: ['alice', 'bob'], template_card: approval };
const approved = { replace_name: 'Approved' };

const tap = (ResponseCode: string, CreateTime = 0) => ({ TaskId: 'leave-77', ResponseCode, CreateTime });

function connect(server: ScriptedServer, agentid = 7): WeCom {
  return createWeCom({
    corpid: 'ww1',
    corpsecret: 's',
    agentid,
    baseUrl: server.url,
    retry: { attempts: 1 },
  });
}

const updatesOf = ({ seen }: ScriptedServer): Record<string, unknown>[] =>
  seen
    .filter(({ path }) => path.endsWith('update_template_card'))
    .map(({ body }) => JSON.parse(String(body)));

/** Answers sends with a code, and updates as the list says. */
async function service(...answers: readonly Scripted[]): Promise<ScriptedServer> {
  return scriptedServer({ ...ok, msgid: 'm1', response_code: 'from-send' }, ...answers, ok);
}

async function errorOf(call: Promise<unknown>): Promise<unknown> {
  return call.catch((error: unknown) => error);
}

describe('cards', () => {
  it('are updated by their task id, without a code in the hands of the caller', async () => {
    await using server = await service({ ...ok, invaliduser: ['ghost'] });
    const cards = createCards(connect(server));
    expect(await cards.send(message)).toMatchObject({ msgid: 'm1' });
    const update = await cards.update('leave-77', approved, { userids: ['alice'] });
    expect(update).toEqual({ via: 'update', answer: { ...ok, invaliduser: ['ghost'] } });
    expect(updatesOf(server)).toEqual([
      { agentid: 7, userids: ['alice'], response_code: 'from-send', button: approved },
    ]);
  });

  it('take the code that a tap brings, and a whole card, whose task id is left out', async () => {
    await using server = await service();
    const cards = createCards(connect(server));
    await cards.seen(tap('from-tap'));
    await cards.update('leave-77', { ...approval, replace_text: 'Approved' });
    const { task_id: _, ...replaced } = approval;
    expect(updatesOf(server)).toEqual([
      {
        agentid: 7,
        atall: 1,
        response_code: 'from-tap',
        template_card: { ...replaced, replace_text: 'Approved' },
      },
    ]);
  });

  it('count a callback that is delivered again once', async () => {
    await using server = await service();
    const cards = createCards(connect(server));
    await cards.seen(tap('from-tap'));
    await cards.update('leave-77', approved);
    await cards.seen(tap('from-tap'));
    expect(await errorOf(cards.update('leave-77', approved))).toMatchObject({ code: 'card', reason: 'used' });
  });

  it('say why they cannot be updated', async () => {
    await using server = await service();
    let now = 0;
    const cards = createCards(connect(server), { now: () => now });
    const unknown = await errorOf(cards.update('leave-77', approved));
    expect(unknown).toBeInstanceOf(CardError);
    expect(unknown).toMatchObject({ reason: 'unknown', task_id: 'leave-77' });
    await cards.send(message);
    now = 72 * hour;
    expect(await errorOf(cards.update('leave-77', approved))).toMatchObject({ reason: 'expired' });
    await cards.seen(tap('late', (now - hour) / 1000));
    now += 71 * hour - 1;
    await cards.update('leave-77', approved);
    expect(updatesOf(server)).toMatchObject([{ response_code: 'late' }]);
  });

  it('of two applications in one store do not share their codes', async () => {
    await using server = await service();
    const store = memoryCardStore();
    await createCards(connect(server, 7), { store }).send(message);
    const other = createCards(connect(server, 8), { store });
    expect(await errorOf(other.update('leave-77', approved))).toMatchObject({ reason: 'unknown' });
    await createCards(connect(server, 7), { store }).update('leave-77', approved);
  });
});

describe('two updates at once', () => {
  it('use two codes, in the order in which they were asked for', async () => {
    await using server = await service();
    const cards = createCards(connect(server));
    await cards.send(message);
    await cards.seen(tap('from-tap'));
    await Promise.all([
      cards.update('leave-77', { replace_name: 'one' }),
      cards.update('leave-77', { replace_name: 'two' }),
    ]);
    const used = updatesOf(server);
    expect(used.map(({ button }) => button)).toEqual([{ replace_name: 'one' }, { replace_name: 'two' }]);
    expect(new Set(used.map(({ response_code }) => response_code)).size).toBe(2);
  });

  it('from two processes with one store never use the same code', async () => {
    await using server = await service();
    const store = memoryCardStore();
    const processes = [1, 2].map(() => createCards(connect(server), { store }));
    await processes[0]!.send(message);
    const results = await Promise.all(processes.map((cards) => errorOf(cards.update('leave-77', approved))));
    expect(updatesOf(server)).toHaveLength(1);
    expect(results.filter((result) => result instanceof CardError)).toMatchObject([{ reason: 'used' }]);
  });

  it('with one code: the second gets it when the first was refused for another reason', async () => {
    await using server = await service({ errcode: 82102, errmsg: 'update target not in send list' });
    const cards = createCards(connect(server));
    await cards.send(message);
    const first = errorOf(cards.update('leave-77', approved, { userids: ['carol'] }));
    const second = cards.update('leave-77', approved, { userids: ['alice'] });
    expect(await first).toMatchObject({ errcode: 82102 });
    expect(await second).toMatchObject({ via: 'update' });
  });
});

describe('a code', () => {
  it('that WeCom does not take makes way for the next one', async () => {
    await using server = await service({ errcode: 60140, errmsg: 'invalid response_code' });
    const cards = createCards(connect(server));
    await cards.send(message);
    await cards.seen(tap('from-tap'));
    await cards.update('leave-77', approved);
    expect(updatesOf(server)).toHaveLength(2);
  });

  it.each([
    [60140, 'expired'],
    [42022, 'used'],
  ])('that WeCom refuses with %i is told as %s, with its answer as the cause', async (errcode, reason) => {
    await using server = await service({ errcode, errmsg: 'no' });
    const cards = createCards(connect(server));
    await cards.send(message);
    const error = await errorOf(cards.update('leave-77', approved));
    expect(error).toMatchObject({ code: 'card', reason, cause: { errcode } });
  });

  it('whose use is in doubt is not used again', async () => {
    await using server = await service('drop');
    const cards = createCards(connect(server));
    await cards.send(message);
    expect(await errorOf(cards.update('leave-77', approved))).toMatchObject({ code: 'network' });
    expect(await errorOf(cards.update('leave-77', approved))).toMatchObject({ reason: 'used' });
  });

  it('is kept when the change breaks a limit and nothing was sent', async () => {
    await using server = await service();
    const cards = createCards(connect(server));
    await cards.send(message);
    expect(await errorOf(cards.update('leave-77', { replace_name: '' }))).toMatchObject({ code: 'input' });
    await cards.update('leave-77', approved);
    expect(updatesOf(server)).toHaveLength(1);
  });
});

describe('falling back', () => {
  it('sends a new message to the same members, and says so', async () => {
    await using server = await service();
    const wecom = connect(server);
    const cards = createCards(wecom, {
      onFallback: async ({ recipients, change, error }) =>
        error.reason === 'used' && 'replace_name' in change
          ? wecom.message.sendText({ ...recipients, text: { content: change.replace_name } })
          : undefined,
    });
    await cards.send(message);
    await cards.update('leave-77', approved);
    expect(await cards.update('leave-77', approved)).toMatchObject({ via: 'message' });
    expect(JSON.parse(String(server.seen.at(-1)?.body))).toMatchObject({
      touser: 'alice|bob',
      msgtype: 'text',
      text: { content: 'Approved' },
    });
    expect(await errorOf(cards.update('other', approved))).toMatchObject({ reason: 'unknown' });
  });
});

describe('the memory store', () => {
  it('forgets cards that are long over', async () => {
    let now = 0;
    const store = memoryCardStore(() => now);
    await store.set('a', { task_id: 'a', codes: [], keepUntil: 10 });
    now = 10;
    await store.set('b', { task_id: 'b', codes: [], keepUntil: 20 });
    expect([await store.get('a'), (await store.get('b'))?.task_id]).toEqual([undefined, 'b']);
  });
});
