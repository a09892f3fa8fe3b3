import { describe, expect, it } from 'vitest';
import { runInMemory, temporaryFolder } from '../../test/run-in-memory.ts';
import { shellWords } from '../../test/shell-words.ts';
import { examples } from './examples.ts';

/** The arguments of the last `wecomkit` in a shell line, without pipes and redirections. */
function argumentsOf(line: string): readonly string[] {
  const own = line
    .slice(line.lastIndexOf('wecomkit ') + 'wecomkit '.length)
    .replace(/(?: [|<>] .*|\)")$/u, '');
  return shellWords(own);
}

/** Commands that send nothing, and so know no dry run. */
const silent = new Set(['operations', 'explain', 'completion', 'replay']);

const lines = Object.values(examples)
  .flat()
  .filter((line) => !/^wecomkit (?:sandbox|listen)\b/u.test(line) && !line.includes('profile'));

describe('the examples of the help', () => {
  it.each(lines)('%s', async (line) => {
    await using folder = await temporaryFolder();
    const env = {
      WECOM_CORPID: 'ww1',
      WECOM_CORPSECRET: 's',
      WECOM_AGENTID: '7',
      WECOM_CONTACTS_SECRET: 'c',
      WECOM_BOT_KEY: 'k',
      WECOM_BASE_URL: 'http://127.0.0.1:9',
      XDG_CONFIG_HOME: folder.path,
    };
    const words = argumentsOf(line).filter((argument) => argument !== '--sandbox');
    const argv = silent.has(words[0] ?? '') ? words : [...words, '--dry-run'];
    const card = {
      card_type: 'text_notice',
      main_title: { title: 'T' },
      card_action: { type: 1, url: 'https://a.test' },
    };
    const stdin = line.includes('card') ? JSON.stringify(card) : 'text';
    const { code, err } = await runInMemory(argv, { env, stdin });
    // The files that they name are not there; everything else is right.
    expect(code === 0 ? 'right' : err).toMatch(/^right$|there is no such file|msgid is missing/u);
  });
});
