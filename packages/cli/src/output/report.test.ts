import { describe, expect, it } from 'vitest';
import { runInMemory, temporaryFolder } from '../../test/run-in-memory.ts';
import { startStandIn } from '../../test/stand-in.ts';

const credentials = { WECOM_CORPID: 'ww1', WECOM_CORPSECRET: 'SECRET-VALUE', WECOM_AGENTID: '7' };

describe('mistakes and failures', () => {
  it('names every broken limit and ends with 2', async () => {
    const { code, err } = await runInMemory(['send', 'text', 'x'.repeat(3000)], { env: credentials });
    expect(code).toBe(2);
    expect(err).toContain('text.content');
    expect(err).toContain('2,048');
    expect(err).toContain('--overflow split');
    expect(err).toContain('touser');
    expect(err).not.toMatch(/^\s+at /mu);
  });

  it('explains what WeCom refused, in the language of the person', async () => {
    const answer = { errcode: 60020, errmsg: 'not allow to access from your ip, from ip: 1.2.3.4' };
    await using server = await startStandIn({ '/cgi-bin/message/send': answer });
    await using folder = await temporaryFolder();
    const env = { ...credentials, WECOM_BASE_URL: server.url, XDG_CONFIG_HOME: folder.path };
    const english = await runInMemory(['send', 'text', 'hi', '--touser', 'a', '--json'], { env });
    expect(english.code).toBe(1);
    expect(english.err).toMatch(/60020.*1\.2\.3\.4/su);
    expect(JSON.parse(english.out)).toEqual(answer);
    const chinese = await runInMemory(['send', 'text', 'hi', '--touser', 'a', '--lang', 'zh'], { env });
    expect(chinese.err).toMatch(/错误：.*60020.*可信/su);
  });

  it('never shows a secret, not even with --verbose', async () => {
    await using folder = await temporaryFolder();
    const env = { ...credentials, WECOM_BASE_URL: 'http://127.0.0.1:9', XDG_CONFIG_HOME: folder.path };
    const { code, out, err } = await runInMemory(['send', 'text', 'hi', '--touser', 'a', '--verbose'], {
      env,
    });
    expect(code).toBe(1);
    expect(out + err).not.toContain('SECRET-VALUE');
    expect(err).toContain('base.getToken');
  });

  it.each([
    [['send', 'text', 'hi', '--tosuer', 'a'], 'Did you mean --touser?'],
    [['sned', 'text'], 'Did you mean send?'],
    [['send', 'text', 'hi', 'there'], 'quotes'],
    [['send', 'file', '/no/such/file', '--touser', 'a'], 'no such file'],
    [['send', 'file', 'a.txt', '--touser', 'a', '--file', 'b.txt'], 'too many arguments: a.txt'],
    [['send', 'template-card', '{"a":', '--touser', 'a'], 'not valid'],
    [['recall'], 'msgid is missing'],
    [['send', 'text', 'hi', '--overflow', 'cut'], 'truncate'],
    [['send', 'text', 'hi', '--agentid', 'x'], '--agentid must be a whole number'],
    [['send', 'text', 'hi', '--base-url', 'qyapi'], '--base-url'],
    [['send', 'text', 'hi', '--profile', 'nobody'], 'no profile "nobody"'],
  ])('%j is a mistake that is explained', async (argv, explanation) => {
    const { code, out, err } = await runInMemory(argv, { env: credentials });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(explanation);
    expect(err).not.toMatch(/^\s+at /mu);
  });

  it('says how to connect when nothing is configured', async () => {
    const { code, err } = await runInMemory(['send', 'text', 'hi', '--touser', 'a']);
    expect(code).toBe(2);
    expect(err).toContain('--sandbox');
    expect(err).toContain('WECOM_CORPID');
  });
});

describe('help', () => {
  it('names its placeholders in the language of the person', async () => {
    const usage = async (...argv: readonly string[]): Promise<string> =>
      (await runInMemory([...argv, '--help'])).out.split('\n')[0] ?? '';
    expect(await usage('profile')).toBe('Usage: wecomkit profile [options] [command]');
    expect(await usage('profile', '--lang', 'zh')).toBe('用法： wecomkit profile [选项] [命令]');
    expect(await usage('call', '--lang', 'zh')).toBe('用法： wecomkit call [选项] <method> <path>');
  });

  it.each([
    [['--help'], 'Exit codes'],
    [['send', '--help'], 'template-card'],
    [['help', 'send', 'text'], '--text.content'],
    [['send', 'text', '--help', '--lang', 'zh'], '消息内容。最多 2048'],
    [['bot', 'markdown_v2', '--help'], '--markdown_v2.content'],
    [['update-card', '--help'], '--replace-name'],
    [['profile', 'add', '--help'], '--corpsecret-stdin'],
    [['sandbox', '--help'], '--seed'],
    [['call', '--help'], 'user/get'],
    [['upload', '--help'], '--permanent'],
    [['recall', '--help'], 'msgid'],
    [['user', '--help'], 'list-id'],
    [['user', 'update', '--help'], '--[no-]enable'],
    [['explain', '--help'], 'errcode'],
    [['conformance', '--help'], '--touser'],
    [['completion', '--help'], 'fish'],
    [['operations', '--help'], '--json'],
    [['listen', '--help'], '--forward'],
    [['listen', '--help', '--lang', 'zh'], '内网穿透'],
    [['replay', '--help'], '--as-new'],
  ])('%j prints help with examples', async (argv, part) => {
    const { code, out } = await runInMemory(argv);
    expect(code).toBe(0);
    expect(out).toContain(part);
    expect(out).toMatch(/(?:Examples:|示例：)[^]*wecomkit/u);
  });
});
