import { spawn } from 'node:child_process';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Runs a program to its end and gives what it wrote. @throws Error with its last lines when it fails */
export async function run(
  program: string,
  given: readonly string[],
  options: RunOptions = {},
): Promise<string> {
  const child = spawn(program, given, {
    ...options,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written: string[] = [];
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    written.push(text);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => written.push(text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return output;
  const lastLines = written.join('').trim().split('\n').slice(-30).join('\n');
  throw new Error(`${program} ${given.join(' ')} ended with ${code}:\n${lastLines}`);
}
