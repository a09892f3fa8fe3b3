import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, type ApiServer, lastEntry, startApi } from '../../test/api-server.ts';
import { type RawAnswer, request, sendRaw } from '../../test/raw-http.ts';
import { defaultSeed } from '../seed/index.ts';
import type { Message } from '../state/rows.ts';

/** What clients in other languages were seen to send. One test for each way; uploads are in `uploads.test.ts`. */

let api: ApiServer;
let token: string;
beforeAll(async () => {
  api = await startApi({ seed: defaultSeed });
});
beforeEach(async () => {
  api.renew();
  token = await api.token(1000002);
});
afterAll(async () => await api[Symbol.asyncDispose]());

const text = { touser: 'zhangsan', msgtype: 'text', agentid: 1000002, text: { content: 'hi' } };
const ok = { errcode: 0, errmsg: 'ok' };

async function send(headers: Record<string, string>, body: string | Uint8Array): Promise<RawAnswer> {
  const lines = Object.entries({ Host: 'localhost', Connection: 'close', ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  const [answer] = await sendRaw(
    api.url,
    request([`POST /cgi-bin/message/send?access_token=${token} HTTP/1.1`, ...lines], body),
  );
  return answer!;
}

function bodyOf(answer: RawAnswer | undefined): Answer {
  return JSON.parse(answer?.body ?? '');
}

function lastMessage(): Message {
  return [...api.world.state.messages.values()].at(-1)!;
}

describe('content types', () => {
  test('JSON without any Content-Type is read as JSON', async () => {
    expect(bodyOf(await send({}, JSON.stringify(text)))).toMatchObject(ok);
    expect(lastEntry(api.world).notes).toMatchObject([{ kind: 'lenient' }]);
  });

  test.each([
    'application/x-www-form-urlencoded',
    'text/plain',
    'application/json;charset=utf-8',
    'application/json; charset=UTF-8',
    'nonsense',
  ])('JSON sent as %s is read as JSON', async (type) => {
    expect(bodyOf(await send({ 'Content-Type': type }, JSON.stringify(text)))).toMatchObject(ok);
  });

  test('a form body is broken JSON: an empty object, with a warning in front of what that leads to', async () => {
    const answer = bodyOf(
      await send({ 'Content-Type': 'application/x-www-form-urlencoded' }, 'msgtype=text&touser=zhangsan'),
    );
    expect(answer.errcode).toBe(40008);
    expect(answer.errmsg).toMatch(/^Warning: wrong json format\. invalid message type, hint: \[\d{25}\]/u);
  });
});

describe('framing', () => {
  test('a GET with a JSON body leaves the connection usable', async () => {
    const corp = defaultSeed.corps[0]!;
    const secret = corp.applications![0]!.corpsecret;
    const path = `/cgi-bin/gettoken?corpid=${corp.corpid}&corpsecret=${secret}`;
    const get = (connection: string) =>
      request([`GET ${path} HTTP/1.1`, 'Host: localhost', `Connection: ${connection}`], '{}');
    const answers = await sendRaw(api.url, get('keep-alive'), get('close'));
    expect(answers.map((answer) => bodyOf(answer).errcode)).toEqual([0, 0]);
  });

  test('a chunked body without Content-Length is read to its end', async () => {
    const json = JSON.stringify(text);
    const chunks = [json.slice(0, 10), json.slice(10)].map(
      (part) => `${part.length.toString(16)}\r\n${part}\r\n`,
    );
    expect(
      bodyOf(await send({ 'Transfer-Encoding': 'chunked' }, `${chunks.join('')}0\r\n\r\n`)),
    ).toMatchObject(ok);
  });

  test('a client that waits for 100 Continue is let go on', async () => {
    const large = { ...text, ignored: 'x'.repeat(1_100_000) };
    expect(bodyOf(await send({ Expect: '100-continue' }, JSON.stringify(large)))).toMatchObject(ok);
  });

  test('HTTP/1.0 without a Host is served', async () => {
    const [answer] = await sendRaw(
      api.url,
      request([`POST /cgi-bin/message/send?access_token=${token} HTTP/1.0`], JSON.stringify(text)),
    );
    expect(bodyOf(answer)).toMatchObject(ok);
  });

  test.each([{}, { 'Content-Length': '0' }])(
    'a POST without a body gets an error code (%j)',
    async (headers) => {
      const answer = await send(headers, '');
      expect(answer.status).toBe(200);
      expect(bodyOf(answer).errcode).toBe(40008);
    },
  );

  test('the Host does not matter', async () => {
    expect(bodyOf(await send({ Host: 'qyapi.weixin.qq.com' }, JSON.stringify(text)))).toMatchObject(ok);
  });

  test('clients that accept compressed answers get one they can read', async () => {
    expect(bodyOf(await send({ 'Accept-Encoding': 'gzip' }, JSON.stringify(text)))).toMatchObject(ok);
  });
});

describe('values', () => {
  test('null stands for absent, for lists and objects and numbers alike', async () => {
    const nothing = { toparty: null, totag: null, safe: null, enable_id_trans: null, markdown: null };
    expect(await api.post('message/send', { ...text, ...nothing })).toMatchObject(ok);
  });

  test('empty texts and lists stand for absent targets', async () => {
    expect(await api.post('message/send', { ...text, toparty: '', totag: '', safe: '' })).toMatchObject(ok);
    const update = {
      userids: [],
      partyids: [],
      tagids: [],
      atall: 0,
      agentid: 1000002,
      response_code: 'none',
    };
    expect(
      await api.post('message/update_template_card', { ...update, button: { replace_name: 'x' } }),
    ).toMatchObject({ errcode: 82101 });
  });

  test('numbers written as texts are read as numbers', async () => {
    const bent = {
      ...text,
      agentid: '1000002',
      safe: '1',
      enable_duplicate_check: '0',
      duplicate_check_interval: '60',
    };
    expect(await api.post('message/send', bent)).toMatchObject(ok);
    expect(lastMessage().safe).toBe(1);
    const [, note] = lastEntry(api.world).notes;
    expect(note?.text.en).toContain('agentid, safe');
  });

  test('numbers where texts are documented are read as texts', async () => {
    const numbers = { touser: '', toparty: 3, totag: 1, text: { content: 481 } };
    expect(await api.post('message/send', { ...text, ...numbers })).toMatchObject(ok);
    expect(lastMessage().content).toEqual({ content: '481' });
  });

  test('only the object that msgtype names is looked at', async () => {
    expect(await api.post('message/send', { ...text, markdown: { content: '' } })).toMatchObject(ok);
    expect(lastMessage().content).toEqual({ content: 'hi' });
  });

  test('recipients may end in a pipe and stand between blanks', async () => {
    expect(await api.post('message/send', { ...text, touser: 'zhangsan | LISI|' })).toMatchObject(ok);
    expect(lastMessage().recipients).toEqual(['zhangsan', 'lisi']);
  });

  test('escapes and a newline after the JSON are JSON; limits count the decoded text', async () => {
    const escaped = '{"touser":"zhangsan","msgtype":"text","agentid":1000002,"text":{"content":"CONTENT"}}\n';
    const answer = bodyOf(await send({}, escaped.replace('CONTENT', '\\/\\u4f60\\ud83d\\ude00\\u003c')));
    expect(answer).toMatchObject(ok);
    expect(lastMessage().content).toEqual({ content: '/你😀<' });
    const long = '\\u4f60'.repeat(682);
    expect(bodyOf(await send({}, escaped.replace('CONTENT', long)))).toMatchObject(ok);
    expect(lastMessage().cut).toEqual([]);
  });

  test('a list where ids joined by pipes are documented is mistyped JSON', async () => {
    const answer = await api.post('message/send', { ...text, touser: ['zhangsan'] });
    expect(answer.errcode).toBe(82001);
    expect(answer.errmsg).toMatch(/^Warning: wrong json format\. /u);
  });
});

describe('queries', () => {
  test.each([
    ['empty parts and any order', (access: string) => `&&debug=0&&x=1&access_token=${access}&&`],
    ['undocumented parameters', (access: string) => `access_token=${access}&status=0&type=file&debug=1`],
  ])('%s are taken', async (_title, query) => {
    const body = JSON.stringify(text);
    const [answer] = await sendRaw(
      api.url,
      request([`POST /cgi-bin/message/send?${query(token)} HTTP/1.1`, 'Host: x', 'Connection: close'], body),
    );
    expect(bodyOf(answer)).toMatchObject(ok);
  });

  test('a robot needs a key and no token', async () => {
    const { key } = defaultSeed.corps[0]!.robots![0]!;
    expect(await api.post(`webhook/send?key=${key}`, { msgtype: 'text', text: { content: 'hi' } })).toEqual(
      ok,
    );
  });
});

describe('answers', () => {
  test('errors are HTTP 200 with the code in body and header, and name the caller', async () => {
    const answer = await send({}, JSON.stringify({ ...text, agentid: 7 }));
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json; charset=UTF-8',
      'error-code': '40056',
    });
    const { errmsg } = bodyOf(answer);
    expect(answer.headers['error-msg']).toBe(errmsg);
    expect(errmsg).toMatch(
      /^invalid agentid, hint: \[\d{25}\], from ip: 127\.0\.0\.1, more info at https:\/\/open\.work\.weixin\.qq\.com\/devtool\/query\?e=40056$/u,
    );
  });

  test('success carries the headers too, an integer errcode and texts', async () => {
    const answer = await send({}, JSON.stringify(text));
    expect(answer.headers).toMatchObject({ 'error-code': '0', 'error-msg': 'ok' });
    const body = bodyOf(answer);
    expect(body.errcode).toBe(0);
    expect(body['msgid']).toMatch(/^[A-Za-z0-9_-]{86}$/u);
    expect(Object.keys(body)).toEqual(['errcode', 'errmsg', 'msgid']);
  });

  test('a path that is not emulated answers the usual shape and is marked', async () => {
    const answer = await api.get(`made/up?access_token=${token}`);
    expect(answer).toMatchObject({ errcode: 48002 });
    expect(lastEntry(api.world).notes).toMatchObject([{ kind: 'not-emulated' }]);
  });
});

describe('the query', () => {
  test('has numbers as texts, which is nothing to note', async () => {
    const query = `access_token=${token}&department_id=1`;
    const answer = await fetch(`${api.url}/cgi-bin/user/simplelist?${query}`);
    expect(await answer.json()).toMatchObject(ok);
    expect(lastEntry(api.world).notes).toEqual([]);
  });
});
