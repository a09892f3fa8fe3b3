import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { against, calls, ok } from '../../test/against.ts';
import { runInMemory } from '../../test/run-in-memory.ts';

describe('an operation', () => {
  const member = {
    ...ok,
    userid: 'zhangsan',
    name: '张三\u001b[2J',
    department: [1, 2],
    gender: '1',
    status: 1,
    avatar: '',
    extattr: { attrs: [] },
  };

  it('prints its answer for people at a terminal, and as JSON in a pipe', () =>
    against({ '/cgi-bin/user/get': member }, async (run, server) => {
      const shown = await run('user get zhangsan', { columns: 80 });
      expect(shown.err).toBe('');
      expect(shown.out).toBe(
        'userid      zhangsan\nname        张三 [2J\ndepartment  1, 2\ngender      male\nstatus      active\n',
      );
      expect(server.received.at(-1)?.query.get('userid')).toBe('zhangsan');
      expect(JSON.parse((await run('user get zhangsan')).out)).toEqual(member);
      expect((await run('user get zhangsan --no-json --lang zh')).out).toContain('gender      男');
    }));

  it('can be called by its name, its method and the last part of its path', () =>
    against({}, async (run, server) => {
      for (const line of [
        'call tag.addTagUsers 5 --userlist a,b',
        'tag add-tag-users --tagid 5 --userlist "a|b"',
        'tag addTagUsers 5 --input \'{"userlist":["a","b"]}\'',
        'tag addtagusers 5 --userlist a --userlist a,b',
      ]) {
        expect(await run(line)).toMatchObject({ code: 0, err: '' });
        expect(JSON.parse(server.received.at(-1)?.body ?? '')).toEqual({ tagid: 5, userlist: ['a', 'b'] });
      }
    }));

  it('takes switches with and without no-', () =>
    against({}, async (run, server) => {
      await run('user update a --no-enable');
      expect(JSON.parse(server.received.at(-1)?.body ?? '')).toEqual({ userid: 'a', enable: 0 });
      await run('batch replace-user --media_id M --no-to_invite --no-wait');
      expect(JSON.parse(server.received.at(-1)?.body ?? '')).toEqual({ media_id: 'M', to_invite: false });
    }));

  it('says that it is done where there is nothing else to say', () =>
    against({}, async (run) => {
      expect((await run('tag update 5 --tagname x', { columns: 80 })).out).toBe('msgid  MSG-1\n');
    }));

  it('ends with 3 where WeCom left somebody out', () =>
    against({ '/cgi-bin/tag/addtagusers': { ...ok, invalidlist: 'nobody' } }, async (run) => {
      const { code, out, err } = await run('tag add-tag-users 5 --userlist a,nobody', { columns: 80 });
      expect(code).toBe(3);
      expect(out).toBe('invalidlist  nobody\n');
      expect(err).toContain('left some of them out');
    }));

  it('posts to a group chat with the chat first and the text after it', () =>
    against({}, async (run, server) => {
      const body = { chatid: 'CHAT', msgtype: 'text', text: { content: 'hi there' } };
      for (const line of [
        'appchat send-text CHAT "hi there"',
        'appchat send-text --chatid CHAT "hi there"',
      ]) {
        expect(await run(line, { columns: 80 })).toMatchObject({ code: 0 });
        expect(JSON.parse(server.received.at(-1)?.body ?? '')).toEqual(body);
      }
    }));

  it('travels with the secret that it needs, or with the one that is wished for', () =>
    against(
      {
        '/cgi-bin/gettoken': ({ query }) => ({
          ...ok,
          access_token: query.get('corpsecret'),
          expires_in: 7200,
        }),
      },
      async (run, server) => {
        for (const line of ['user list-id', 'tag list', 'tag list --as-contacts']) await run(line);
        const used = server.received.map(({ query }) => query.get('access_token')).filter(Boolean);
        expect(used).toEqual(['sync', 'app', 'sync']);
      },
    ));

  it('says where the contact-sync secret goes when it is missing', async () => {
    const env = { WECOM_CORPID: 'ww1', WECOM_CORPSECRET: 'app' };
    const { code, err } = await runInMemory(['user', 'list-id'], { env });
    expect(code).toBe(2);
    expect(err).toContain('wecomkit profile add NAME --contacts');
  });

  it('tells about a pause before the next attempt', () =>
    against({ '/cgi-bin/tag/list': [{ errcode: -1, errmsg: 'system busy' }, ok] }, async (run) => {
      expect(await run('tag list')).toMatchObject({ code: 0, err: 'tag.list: trying again in 1 s (-1)\n' });
    }));
});

describe('a list', () => {
  const department = [
    { id: 1, name: '总部', parentid: 0, order: 100, department_leader: ['zhangsan'] },
    { id: 12, name: 'Research', parentid: 1, order: 99, department_leader: [] },
  ];
  const answers = { '/cgi-bin/department/list': { ...ok, department } };

  it('is a table with straight columns', () =>
    against(answers, async (run) => {
      expect((await run('department list', { columns: 80 })).out).toBe(
        [
          'id  name      department_leader  parentid  order',
          '1   总部      zhangsan           0         100',
          '12  Research                     1         99',
          '',
        ].join('\n'),
      );
    }));

  it('leaves out columns that a narrow terminal has no room for, and says which', () =>
    against(answers, async (run) => {
      const { out, err } = await run('department list', { columns: 20 });
      expect(out.split('\n')[0]).toBe('id  name');
      expect(err).toContain('No room for department_leader, parentid, order');
    }));

  it('has the columns that are asked for', () =>
    against(answers, async (run) => {
      const { out } = await run('department list --columns order,name', { columns: 80 });
      expect(out.split('\n')[0]).toBe('order  name');
    }));
});

describe('what deletes', () => {
  it('asks at a terminal, and does nothing without a yes', () =>
    against({}, async (run, server) => {
      const refused = await run('user delete bob', { columns: 80, stdin: 'n\n' });
      expect(refused.code).toBe(2);
      expect(refused.err).toContain('user.delete: Delete a member. Go on? [y/N]');
      expect(server.received).toEqual([]);
      expect((await run('user delete bob', { columns: 80, stdin: '' })).code).toBe(2);
      expect(server.received).toEqual([]);
      await run('user delete bob', { columns: 80, stdin: 'y\n' });
      await run('user delete bob --yes', { columns: 80 });
      await run('user delete bob');
      expect(calls(server)).toEqual(['user/delete', 'user/delete', 'user/delete']);
    }));
});

describe('a file', () => {
  it('goes to standard output in a pipe, or where it is told to', () =>
    against({ '/cgi-bin/media/get': () => new TextEncoder().encode('bytes') }, async (run, _, folder) => {
      expect((await run('media get M')).out).toContain('98,121,116,101,115');
      const path = join(folder, 'saved');
      expect(await run(`media get M --output ${path}`)).toMatchObject({ code: 0, out: '' });
      expect(await readFile(path, 'utf8')).toBe('bytes');
    }));

  it('that is refused is an error and no file', () =>
    against({ '/cgi-bin/media/get': { errcode: 40007, errmsg: 'invalid media_id' } }, async (run) => {
      const { code, out, err } = await run('media get M');
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain('40007');
    }));
});
