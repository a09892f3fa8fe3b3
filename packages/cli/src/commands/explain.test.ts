import { describe, expect, it } from 'vitest';
import { runInMemory } from '../../test/run-in-memory.ts';

describe('explain', () => {
  it('says what an errcode means and what to do, in both languages', async () => {
    const english = await runInMemory(['explain', '60020']);
    expect(english.out).toMatch(/^60020 .*ip/iu);
    expect(english.out).toContain('query?e=60020');
    const chinese = await runInMemory(['explain', '60020', '-1', '--lang', 'zh']);
    expect(chinese.out).toMatch(/可信 IP[^]*系统繁忙/u);
  });

  it('gives JSON to programs', async () => {
    const { out } = await runInMemory(['explain', '40014', '--json']);
    expect(JSON.parse(out)).toMatchObject({ code: 40014, retryable: 'after_refresh' });
  });

  it.each([
    [['explain', '123456789'], 'not in the table'],
    [['explain', 'ok'], 'no errcode'],
    [['explain'], '<errcode> is missing'],
  ])('%j is a mistake', async (argv, text) => {
    const { code, err } = await runInMemory(argv);
    expect(code).toBe(2);
    expect(err).toContain(text);
  });
});
