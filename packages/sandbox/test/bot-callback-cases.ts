import { readFileSync } from 'node:fs';

interface BotCallbackCase {
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const file = new URL('fixtures/bot-callbacks.json', import.meta.url);
const cases: readonly BotCallbackCase[] = JSON.parse(readFileSync(file, 'utf8'));

/** What bots are told, as documented, by its name. */
export const botCallbacks: Readonly<Record<string, BotCallbackCase['body']>> = Object.fromEntries(
  cases.map(({ id, body }) => [id, body]),
);
