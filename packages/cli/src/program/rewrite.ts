/** Arguments before the command that belong to the program: `--verbose`, `--lang zh`. */
const withValue = new Set(['--lang']);

/**
 * Two forms that mean other commands: `help send text` is `send text --help`, and `call user.listId …` is
 * `user listId …`.
 */
export function rewrite(argv: readonly string[]): string[] {
  const at = commandIndex(argv);
  const before = argv.slice(0, at);
  const [command, ...rest] = argv.slice(at);
  if (command === 'help') return [...before, ...rewrite(rest), '--help'];
  if (command !== 'call') return [...argv];
  const [, family, method] = /^([a-z]+)\.([A-Za-z]+)$/u.exec(rest[0] ?? '') ?? [];
  return family === undefined || method === undefined
    ? [...argv]
    : [...before, family, method, ...rest.slice(1)];
}

function commandIndex(argv: readonly string[]): number {
  let index = 0;
  while (argv[index]?.startsWith('-')) index += withValue.has(argv[index] ?? '') ? 2 : 1;
  return index;
}
