import { describe, expect, it } from 'vitest';
import { runInMemory, temporaryFolder } from '../../test/run-in-memory.ts';
import { examples } from './examples.ts';

/** The arguments of the last `wecomkit` in a shell line, quotes taken off, pipes and redirections left out. */
function argumentsOf(line: string): readonly string[] {
  const own = line.slice(line.lastIndexOf('wecomkit ') + 'wecomkit '.length).replace(/ [|<] .*$/u, '');
  return Array.from(own.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/gu), ([, single, double, plain]) =>
    String(single ?? double ?? plain),
  );
}

const lines = Object.values(examples)
  .flat()
  .filter((line) => !line.startsWith('wecomkit sandbox') && !line.includes('profile'));

describe('the examples of the help', () => {
  it.each(lines)('%s', async (line) => {
    await using folder = await temporaryFolder();
    const env = {
      WECOM_CORPID: 'ww1',
      WECOM_CORPSECRET: 's',
      WECOM_AGENTID: '7',
      WECOM_BOT_KEY: 'k',
      WECOM_BASE_URL: 'http://127.0.0.1:9',
      XDG_CONFIG_HOME: folder.path,
    };
    const argv = argumentsOf(line).filter((argument) => argument !== '--sandbox');
    const card = {
      card_type: 'text_notice',
      main_title: { title: 'T' },
      card_action: { type: 1, url: 'https://a.test' },
    };
    const stdin = line.includes('card') ? JSON.stringify(card) : 'text';
    const { code, err } = await runInMemory([...argv, '--dry-run'], { env, stdin });
    // The files that they name are not there; everything else is right.
    expect(code === 0 ? 'right' : err).toMatch(/^right$|there is no such file|msgid is missing/u);
  });
});
