import { escape, type Html, raw } from '../html.ts';

const tokens =
  /(?<string>'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")|(?<word>\b(?:import|from|const|await|for|of)\b)|(?<number>(?<![\w-])-?\d+(?:\.\d+)?\b)/gu;

/** Code with its strings, words and numbers marked. */
export function highlight(code: string): Html {
  let markup = '';
  let done = 0;
  for (const match of code.matchAll(tokens)) {
    const { string, word } = match.groups ?? {};
    const kind = string === undefined ? (word === undefined ? 'n' : 'w') : 's';
    markup += `${escape(code.slice(done, match.index))}<span class="${kind}">${escape(match[0])}</span>`;
    done = match.index + match[0].length;
  }
  return raw(markup + escape(code.slice(done)));
}
