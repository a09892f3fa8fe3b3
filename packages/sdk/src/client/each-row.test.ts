import { describe, expect, it } from 'vitest';
import { type Scripted, scriptedServer, type Seen } from '../../test/scripted-server.ts';
import { createWeCom, type WeCom } from '../index.ts';

const connect = (baseUrl: string): WeCom =>
  createWeCom({ corpid: 'ww1', contacts: { corpsecret: 's' }, baseUrl });

const page = (next_cursor: string, ...users: string[]): object => ({
  errcode: 0,
  errmsg: 'ok',
  next_cursor,
  dept_user: users.map((userid) => ({ userid, department: 1 })),
});

describe('a list that comes in pages', () => {
  it('is walked through to its end, page by page', async () => {
    await using server = await scriptedServer(page('p2', 'a', 'b'), page('p3', 'c'), page('', 'd'));
    const found: string[] = [];
    for await (const { userid } of connect(server.url).user.ids({ limit: 2 })) found.push(userid);
    expect(found).toEqual(['a', 'b', 'c', 'd']);
    expect(server.seen.map(bodyOf)).toEqual([
      { limit: 2 },
      { limit: 2, cursor: 'p2' },
      { limit: 2, cursor: 'p3' },
    ]);
  });

  it('is not asked for further when nobody reads on', async () => {
    await using server = await scriptedServer(page('p2', 'a', 'b'), page('', 'c'));
    for await (const { userid } of connect(server.url).user.ids()) {
      expect(userid).toBe('a');
      break;
    }
    expect(server.seen).toHaveLength(1);
  });

  it('begins where the cursor says, and an empty page in between is not the end', async () => {
    await using server = await scriptedServer(page('p3'), page('', 'z'));
    const found: unknown[] = [];
    for await (const row of connect(server.url).user.ids({ cursor: 'p2' })) found.push(row);
    expect(found).toEqual([{ userid: 'z', department: 1 }]);
    expect(server.seen.map(bodyOf)).toEqual([{ cursor: 'p2' }, { cursor: 'p3' }]);
  });

  it('stops with the reason of the signal', async () => {
    await using server = await scriptedServer(page('p2', 'a'), 'hang');
    const giveUp = new AbortController();
    const rows = connect(server.url).user.ids({}, { signal: giveUp.signal });
    await rows.next();
    giveUp.abort(new Error('enough'));
    await expect(rows.next()).rejects.toThrow('enough');
  });

  it('is refused with the error of the page that failed', async () => {
    const refused: Scripted = { errcode: 48002, errmsg: 'api forbidden' };
    await using server = await scriptedServer(page('p2', 'a'), refused);
    const rows = connect(server.url).user.ids();
    await rows.next();
    await expect(rows.next()).rejects.toMatchObject({ errcode: 48002, operation: 'user.listId' });
  });
});

describe('a call that needs nothing', () => {
  it('takes no input', async () => {
    await using server = await scriptedServer({ errcode: 0, errmsg: 'ok', taglist: [] });
    await connect(server.url).tag.list();
    expect(server.seen[0]).toMatchObject({ method: 'GET', path: '/cgi-bin/tag/list' });
  });
});

function bodyOf({ body }: Seen): unknown {
  return JSON.parse(String(body));
}
