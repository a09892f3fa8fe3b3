import { catalog } from '@wecomkit/sdk/catalog';
import { describe, expect, it } from 'vitest';
import { examples } from '../texts/examples.ts';
import { en } from '../texts/en.ts';
import { applicationKinds, type MessageKind, robotKinds } from './message-kind.ts';

const sends = (family: object): readonly string[] =>
  Object.keys(family)
    .filter((method) => method.startsWith('send'))
    .sort();

const methodsOf = (kinds: readonly MessageKind[]): readonly string[] =>
  kinds.map(({ method }) => method).sort();

describe('the kinds of messages', () => {
  it('are all that the catalog can send', () => {
    expect(methodsOf(applicationKinds)).toEqual(sends(catalog.message));
    expect(methodsOf(robotKinds)).toEqual(sends(catalog.webhook));
  });

  it('are called as WeCom calls them, or that name works too', () => {
    for (const { name, wireName, method } of applicationKinds) {
      const operation = Object.entries(catalog.message).find(([key]) => key === method)?.[1];
      expect([name, wireName]).toContain(operation?.fixed?.['msgtype']);
    }
  });

  it.each([
    ['send', applicationKinds],
    ['bot', robotKinds],
  ])('of %s have a summary and examples', (command, kinds) => {
    for (const { name, legacy } of kinds) {
      expect(examples[`${command} ${name}`]?.length ?? 0).toBeGreaterThanOrEqual(legacy ? 1 : 2);
      if (!legacy) expect(en.commands.kinds[name]).toBeTruthy();
    }
  });
});
