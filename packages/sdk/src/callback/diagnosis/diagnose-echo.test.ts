import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectionCode, diagnoseConnection } from './diagnose-connection.ts';
import { diagnoseEcho } from './diagnose-echo.ts';
import { diagnoseStatus } from './diagnose-status.ts';

const echo = '8451293067712345678';
const echostr = 'x+/4Yg7dWv0QmT1pE9sLkA2bC3dE5fG6hI7jK8lM9nOpQrStUvWxYz0123456789ABCDEFGHIJKLMNOPQRS==';
const expected = { echo, echostr };
const page = '<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>';

describe('the answer to a URL check', () => {
  it.each<[string, string, string, string?]>([
    ['the text', echo, 'ok'],
    ['nothing', '', 'body-empty'],
    ['blanks alone', ' \n', 'body-empty'],
    ['a byte order mark before the text', `\uFEFF${echo}`, 'body-bom'],
    ['a line end behind it', `${echo}\n`, 'body-newline'],
    ['quotes around it', `"${echo}"\n`, 'body-quoted'],
    ['an object around it', `{"echostr":"${echo}"}`, 'body-json'],
    ['what was sent', echostr, 'body-encrypted'],
    ['what was sent, with lost plus signs', echostr.replaceAll('+', ' '), 'body-encrypted'],
    ['what was sent, in quotes', `"${echostr}"`, 'body-encrypted'],
    ['what was sent, percent-encoded', encodeURIComponent(echostr), 'body-encrypted'],
    ['the whole frame', `\u0001\u0002abc${echo}wwa1b2c3d4e5f60718`, 'body-around'],
    ['a page around it', `<pre>${echo}</pre>`, 'body-around'],
    ['a passive reply', '<xml><Encrypt><![CDATA[x]]></Encrypt></xml>', 'body-xml', 'text/html'],
    ['a login page', page, 'body-html', 'text/html; charset=utf-8'],
    ['a page without its content type', `\n${page}`, 'body-html'],
    ['a page without its beginning', '<center><h1>Welcome</h1></center>', 'body-html', 'text/html'],
    ['another word, as frameworks say it', 'success', 'body-other', 'text/html'],
    ['another encrypted text', 'A'.repeat(88), 'body-other'],
    ['a megabyte of one letter', 'x'.repeat(2 ** 20), 'body-long'],
    ['a long page', `${page}${'x'.repeat(2 ** 20)}`, 'body-html'],
  ])('is judged when it is %s', (_title, body, finding, contentType) => {
    const answer = { status: 200, body, contentType };
    expect(diagnoseEcho(expected, answer).finding).toBe(finding);
    expect(diagnoseEcho(expected, { ...answer, body: new TextEncoder().encode(body) }).finding).toBe(finding);
  });

  it.each<readonly [number, string, RegExp]>([
    [204, 'status', /exactly 200/u],
    [302, 'redirect', /address that it leads to/u],
    [400, 'status-refused', /Token, EncodingAESKey and receiveid/u],
    [401, 'status-login', /login/u],
    [403, 'status-refused', /Token, EncodingAESKey and receiveid/u],
    [404, 'status-not-found', /path/u],
    [405, 'status-method', /GET .* POST/u],
    [418, 'status', /log/u],
    [429, 'status-limited', /limit/u],
    [500, 'status-failed', /log/u],
    [502, 'status-gateway', /proxy/u],
  ])('is told by its status %i, whatever the body', (status, finding, advice) => {
    const found = diagnoseEcho(expected, { status, body: echo });
    expect(found.finding).toBe(finding);
    expect(found.meaning.zh).toContain(`HTTP ${status}`);
    expect(found.advice.en).toMatch(advice);
    expect(diagnoseStatus(status)).toEqual(found);
    // What has nothing to do with the keys sends nobody to look at them.
    expect(/Token/u.test(found.advice.zh)).toBe(finding === 'status-refused');
  });

  it('passes when it is the text and never otherwise', () => {
    expect(diagnoseStatus(200)).toBeUndefined();
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constant(echo)), (body) => {
        const { finding, meaning } = diagnoseEcho(expected, { status: 200, body });
        expect(finding === 'ok').toBe(body === echo);
        expect(meaning.zh).toMatch(/\p{Script=Han}/u);
      }),
    );
  });
});

describe('an answer that never came', () => {
  it.each([
    ['ECONNREFUSED', 'Nothing listens at the callback URL.', '回调 URL 没有服务在监听。'],
    ['ENOTFOUND', 'The host of the callback URL is unknown.', '无法解析回调 URL 的主机名。'],
    ['UND_ERR_SOCKET', 'closed without an answer', '未响应就关闭了连接'],
    ['UND_ERR_CONNECT_TIMEOUT', 'No connection to the callback URL', '超时'],
    ['EHOSTUNREACH', 'No network leads to', '网络不可达'],
    ['bad-port', 'never call', '端口被 HTTP 客户端禁用'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'not trusted (DEPTH_ZERO_SELF_SIGNED_CERT)', '证书不受信任'],
    ['CERT_HAS_EXPIRED', 'not trusted', '证书不受信任'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'TLS', 'TLS'],
    ['EWHATEVER', 'failed (EWHATEVER)', '失败（EWHATEVER）'],
    ['constructor', 'failed (constructor)', '失败（constructor）'],
  ])('is explained by the code %s', (code, en, zh) => {
    const { meaning, advice } = diagnoseConnection(code);
    expect(meaning.en).toContain(en);
    expect(meaning.zh).toContain(zh);
    expect(advice.en).not.toBe('');
    expect(diagnoseConnection(code, 'http://127.0.0.1:3000/wecom').meaning.zh).toContain(
      '127.0.0.1:3000/wecom ',
    );
  });

  it('has the code of the deepest cause', () => {
    const failed = (cause: unknown): Error => new TypeError('fetch failed', { cause });
    const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    expect(connectionCode(failed(refused))).toBe('ECONNREFUSED');
    expect(connectionCode(failed(new Error('bad port')))).toBe('bad-port');
    expect(connectionCode(new DOMException('stopped', 'AbortError'))).toBe('stopped');
    expect(connectionCode(failed('text'))).toBe('unknown');
    expect(connectionCode(undefined)).toBe('unknown');
  });
});
