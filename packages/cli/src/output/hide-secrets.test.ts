import { operations } from '@wecomkit/sdk/catalog';
import type { Field } from '@wecomkit/sdk/catalog';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hideSecrets, maskMembers } from './hide-secrets.ts';

const secrets = fc.stringMatching(/^[A-Za-z0-9_-]{8,40}$/u);

it('an address that is shown holds no token, secret, key or password', () => {
  fc.assert(
    fc.property(secrets, fc.constantFrom('access_token', 'corpsecret', 'key'), (secret, name) => {
      const url = new URL(`https://user:${secret}@qyapi.test/x?a=1&${name}=${secret}&b=2`);
      const shown = hideSecrets(url);
      expect(shown).not.toContain(secret);
      expect(shown).toContain('a=1');
      expect(shown).toContain('b=2');
    }),
  );
});

/** Names of the members that a declaration calls secret. */
function secretNames(field: Field, name: string): readonly string[] {
  if (field.kind === 'text') return field.secret ? [name] : [];
  if (field.kind === 'list') return secretNames(field.item, name);
  if (field.kind !== 'object') return [];
  return Object.entries(field.members).flatMap(([member, inner]) => secretNames(inner, member));
}

it('a body that is shown holds none of the members that declarations call secret', () => {
  const posted = operations().filter(({ method }) => method === 'POST');
  const names = posted.flatMap(({ input, query = [] }) =>
    secretNames(input, '').filter((name) => !query.includes(name)),
  );
  expect(new Set(names).size).toBeGreaterThan(2);
  for (const name of names) {
    expect(JSON.stringify(maskMembers({ list: [{ [name]: 'S3CRET', kept: 1 }] }))).toBe(
      `{"list":[{"${name}":"***","kept":1}]}`,
    );
  }
});
