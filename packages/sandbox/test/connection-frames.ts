import { readFileSync } from 'node:fs';

interface FrameCase {
  readonly id: string;
  readonly plaintext: string;
}

const file = new URL('fixtures/connection-frames.json', import.meta.url);
const { cases }: { cases: readonly FrameCase[] } = JSON.parse(readFileSync(file, 'utf8'));

/** Frames of a long connection as they arrive, by their names. */
export const connectionFrames: Readonly<Record<string, string>> = Object.fromEntries(
  cases.map(({ id, plaintext }) => [id, plaintext]),
);
