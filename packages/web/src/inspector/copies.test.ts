import type { JournalEntry, WireText } from '@wecomkit/sandbox/control';
import { operations } from '@wecomkit/sdk/catalog';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asCurl } from './as-curl.ts';
import { asSdkCode } from './as-sdk-code.ts';
import { literal } from './literal.ts';

function call(path: string, method = 'POST'): JournalEntry {
  return {
    id: 1,
    time: 0,
    kind: 'call',
    direction: 'in',
    operation: path.replace('/cgi-bin/', ''),
    method,
    path,
    agentid: 1000002,
    corpid: 'ww1',
    errcode: 0,
    status: 200,
    outcome: 'ok',
    summary: { en: '', zh: '' },
    duration_ms: 1,
    notes: [],
  };
}

function wire(
  body: unknown,
  query: Record<string, string> = {},
  headers: Record<string, string> = {},
): WireText {
  return { query, headers, body: body === '' ? '' : JSON.stringify(body), truncated: false };
}

const text = { touser: 'zhangsan|lisi', msgtype: 'text', agentid: 1000002, text: { content: "it's done" } };

test('a message becomes the method of its type, receivers an array, and what the client knows is left out', () => {
  const code = asSdkCode(call('/cgi-bin/message/send'), wire(text, { access_token: '***' }), operations());
  expect(code).toBe(
    [
      'await wecom.message.sendText({',
      "  touser: ['zhangsan', 'lisi'],",
      String.raw`  text: { content: 'it\'s done' },`,
      '});',
    ].join('\n'),
  );
});

test('a robot has its own methods', () => {
  const body = { msgtype: 'markdown', markdown: { content: '**ok**' } };
  const code = asSdkCode(call('/cgi-bin/webhook/send'), wire(body, { key: '***' }), operations());
  expect(code).toBe("await bot.sendMarkdown({ markdown: { content: '**ok**' } });");
});

test('an answer by response_url is written with the address of the message', () => {
  const body = { msgtype: 'markdown', markdown: { content: '**ok**' } };
  const entry = call('/cgi-bin/aibot/response');
  expect(asSdkCode(entry, wire(body, { response_code: '***' }), operations())).toBe(
    "await respondByUrl(message.response_url, { msgtype: 'markdown', markdown: { content: '**ok**' } });",
  );
});

test('a call that is not declared goes through the untyped way out', () => {
  const entry = call('/cgi-bin/hardware/get', 'GET');
  const code = asSdkCode(entry, wire('', { access_token: '***', userid: 'zhangsan' }), operations());
  expect(code).toBe("await wecom.call('GET', '/cgi-bin/hardware/get', { query: { userid: 'zhangsan' } });");
});

test('curl quotes for the shell and leaves out what it adds itself', () => {
  const headers = { host: 'x', 'content-length': '9', 'content-type': 'application/json' };
  const command = asCurl(
    call('/cgi-bin/message/send'),
    wire(text, { debug: '1' }, headers),
    'http://127.0.0.1:9090',
  );
  expect(command).toBe(
    "curl 'http://127.0.0.1:9090/cgi-bin/message/send?debug=1' -H 'content-type: application/json' --data-raw " +
      String.raw`'${JSON.stringify(text).replace("'", String.raw`'\''`)}'`,
  );
});

test('a literal keeps a member that is named like the prototype', () => {
  expect(literal(JSON.parse('{"__proto__":""}'))).toBe("{ ['__proto__']: '' }");
});

test('a literal means the value that it was written from', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const meant: unknown = new Function(`return (${literal(value)});`)();
      expect(JSON.stringify(meant)).toBe(JSON.stringify(value));
    }),
  );
});
