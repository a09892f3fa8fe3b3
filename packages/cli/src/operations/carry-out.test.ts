import { createCipheriv } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { against, type Answers, calls, ok } from '../../test/against.ts';

describe('a list that comes in pages', () => {
  const page = (from: number, next: string): object => ({
    ...ok,
    next_cursor: next,
    dept_user: [from, from + 1].map((id) => ({ userid: `u${id}`, department: 1 })),
  });
  const answers = { '/cgi-bin/user/list_id': [page(1, 'C1'), page(3, 'C2'), page(5, '')] } as Answers;
  const rows = (out: string): readonly unknown[] =>
    out
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line).userid);

  it('is read to its end, one row a line', () =>
    against(answers, async (run, server) => {
      expect(rows((await run('user list-id')).out)).toEqual(['u1', 'u2', 'u3', 'u4', 'u5', 'u6']);
      expect(calls(server)).toHaveLength(3);
    }));

  it('is read no further than the limit', () =>
    against(answers, async (run, server) => {
      expect(rows((await run('user list-id --limit 3')).out)).toEqual(['u1', 'u2', 'u3']);
      expect(calls(server)).toHaveLength(2);
    }));

  it('is one table', () =>
    against(answers, async (run) => {
      const { out, err } = await run('user list-id --all', { columns: 80 });
      expect(out.split('\n').slice(0, 2)).toEqual(['userid  department', 'u1      1']);
      expect(err).toBe('6 rows\n');
    }));

  it('keeps an error out of the rows that were printed already', () =>
    against(
      { '/cgi-bin/user/list_id': [page(1, 'C1'), { errcode: 50100, errmsg: 'invalid cursor' }] } as Answers,
      async (run) => {
        const { code, out, err } = await run('user list-id');
        expect(code).toBe(1);
        expect(rows(out)).toEqual(['u1', 'u2']);
        expect(err).toContain('50100');
      },
    ));
});

describe('a job', () => {
  const started = { ...ok, jobid: 'JOB' };
  const done = { ...ok, status: 3, type: 'replace_user', total: 2, percentage: 100 };
  const result = [
    { userid: 'a', errcode: 0, errmsg: 'ok' },
    { userid: 'b', errcode: 60104, errmsg: 'mobile existed' },
  ];
  const answers = {
    '/cgi-bin/batch/replaceuser': started,
    '/cgi-bin/batch/getresult': { ...done, result },
  };
  const csv =
    'userid,name,mobile,department,is_leader_in_dept\na,李雷,13800000001,1;2,1;0\nb,"Han, M",13800000002,1,\n';

  it('imports rows, tells how far it is, and which rows failed', () =>
    against(answers, async (run, server) => {
      const { code, out, err } = await run('batch replace-user -', { stdin: csv });
      expect(code).toBe(3);
      expect(JSON.parse(out)).toEqual({ jobid: 'JOB', result });
      expect(err).toBe('JOB: 100 %\n1 row was not carried out\n');
      expect(calls(server)).toEqual(['media/upload', 'batch/replaceuser', 'batch/getresult']);
      expect(server.received.find(({ path }) => path.endsWith('upload'))?.body).toContain(
        '李雷,a,13800000001,,1;2',
      );
    }));

  it('takes the same rows as JSON, and one JSON a line, from a file', () =>
    against({ ...answers, '/cgi-bin/batch/getresult': done }, async (run, server, folder) => {
      const rows = [{ userid: 'a', name: '李雷', mobile: '13800000001' }];
      const texts = [JSON.stringify(rows), rows.map((row) => JSON.stringify(row)).join('\n')];
      for (const text of texts) {
        const path = join(folder, 'rows.json');
        await writeFile(path, text);
        expect(await run(`batch replace-user --file ${path}`)).toMatchObject({ code: 0 });
      }
      const uploads = server.received.filter(({ path }) => path.endsWith('upload'));
      for (const { body } of uploads) expect(body).toContain('李雷,a,13800000001');
    }));

  it('sends nothing when a row is wrong', () =>
    against(answers, async (run, server) => {
      const { code, err } = await run('batch replace-user -', { stdin: 'userid,nmae\na,b' });
      expect(code).toBe(2);
      expect(err).toContain('rows.0.nmae');
      expect(server.received).toEqual([]);
    }));

  it('is only started with --no-wait', () =>
    against(answers, async (run, server) => {
      const line = 'batch replace-user --media_id M --no-wait';
      expect((await run(line, { columns: 80, stdin: 'yes\n' })).out).toBe('jobid  JOB\n');
      expect(calls(server)).toEqual(['batch/replaceuser']);
    }));

  it('that WeCom could not finish is told with its last answer', async () => {
    const detail = { errcode: 45001, errmsg: 'file too large' };
    const failed = { ...ok, status: 3, data_list: [], detail };
    const answers = { '/cgi-bin/export/user': started, '/cgi-bin/export/get_result': failed };
    await against(answers, async (run) => {
      const { code, out, err } = await run('export user --lang zh', { columns: 80 });
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain(
        `JOB 没有完成，或结果无法读取（45001 file too large）。\n  企业微信的最后一次返回：{`,
      );
      expect(err).not.toContain('answer');
      expect(JSON.parse((await run('export user')).out)).toEqual(failed);
      const asked = await run('export get-result JOB', { columns: 80 });
      expect(asked.code).toBe(1);
      expect(asked.out).toContain('45001');
      expect(asked.err).toBe('WeCom could not finish the job\n');
      const inPipe = await run('export get-result JOB');
      expect(inPipe.code).toBe(1);
      expect(JSON.parse(inPipe.out)).toEqual(failed);
    });
  });

  it('that is not over, or went well, is no failure to whoever asks', async () => {
    const states = [1, 2].map((status) => ({ ...ok, status }));
    await against({ '/cgi-bin/export/get_result': states } as Answers, async (run) => {
      expect(await run('export get-result JOB')).toMatchObject({ code: 0, err: '' });
      expect(await run('export get-result JOB')).toMatchObject({ code: 0, err: '' });
    });
  });

  it('with rows that failed is a partial success to whoever asks, too', () =>
    against(answers, async (run) => {
      const { code, out, err } = await run('batch get-result JOB');
      expect({ code, err }).toEqual({ code: 3, err: '1 row was not carried out\n' });
      expect(JSON.parse(out)).toMatchObject({ result });
    }));

  it('exports rows that are decrypted on the way', async () => {
    let key = Buffer.alloc(0);
    const userlist = [{ userid: 'a', name: '李雷', department: [1] }];
    const file = (): Buffer => {
      const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
      const plain = Buffer.from(JSON.stringify({ userlist }));
      const padding = 32 - (plain.length % 32);
      return Buffer.concat([
        cipher.update(plain),
        cipher.update(Buffer.alloc(padding, padding)),
        cipher.final(),
      ]);
    };
    let url = '';
    await against(
      {
        '/cgi-bin/export/user': ({ body }) => {
          key = Buffer.from(`${JSON.parse(body).encoding_aeskey}=`, 'base64');
          return started;
        },
        '/cgi-bin/export/get_result': () => ({
          ...ok,
          status: 2,
          data_list: [{ url: `${url}/file`, size: file().length, md5: 'x' }],
        }),
        '/file': file,
      },
      async (run, server) => {
        url = server.url;
        const piped = await run('export user');
        expect(piped.err).toBe('JOB: running\n');
        expect(JSON.parse(piped.out)).toEqual(userlist[0]);
        expect((await run('export user', { columns: 80 })).out).toBe(
          'userid  name  department\na       李雷  1\n',
        );
      },
    );
  });
});
