import type { Explanation } from '../../packages/sdk/src/errors/advice/index.ts';
import type { Operation } from '../../packages/sdk/src/operation.ts';
import { operationPath, pagePaths } from './site-paths.ts';
import { type Language, otherLanguage } from './words/language.ts';

/** Title, second line, address, and words that are looked through without being shown. */
type Entry = readonly [title: string, detail: string, address: string, words?: string];

/**
 * What the search box looks through, as a script that sets one global: unlike JSON that is fetched, it loads from a
 * folder on disk as well.
 */
export function searchIndex(
  operations: readonly Operation[],
  errors: readonly Explanation[],
  language: Language,
): string {
  const entries: Entry[] = [
    ...operations.map((operation): Entry => [
      operation.title[language],
      operation.name,
      operationPath(operation),
      `${operation.path} ${operation.title[otherLanguage(language)]}`,
    ]),
    ...errors.map(({ code, symbol, meaning }): Entry => [
      String(code),
      meaning[language],
      `${pagePaths.errors}#e${code}`,
      symbol,
    ]),
  ];
  return `globalThis.searchIndex = [\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n];\n`;
}
