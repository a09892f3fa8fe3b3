export type Language = 'en' | 'zh';

/** The language for people: `--lang` before the locale of the environment. English where nothing says Chinese. */
export function pickLanguage(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const chosen = flagValue(argv, '--lang') ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
  return /^zh\b|^zh_/iu.test(chosen) ? 'zh' : 'en';
}

/** Read before the options are parsed, as the texts of the options depend on it. */
function flagValue(argv: readonly string[], flag: string): string | undefined {
  const index = argv.findIndex((argument) => argument === flag || argument.startsWith(`${flag}=`));
  const found = argv[index];
  if (found === undefined) return undefined;
  return found === flag ? argv[index + 1] : found.slice(flag.length + 1);
}
