import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hideSecrets } from './hide-secrets.ts';

it('an address that is shown holds no token, secret, key or password', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Za-z0-9_-]{8,40}$/u),
      fc.constantFrom('access_token', 'corpsecret', 'key'),
      (secret, name) => {
        const url = new URL(`https://user:${secret}@qyapi.test/x?a=1&${name}=${secret}&b=2`);
        const shown = hideSecrets(url);
        expect(shown).not.toContain(secret);
        expect(shown).toContain('a=1');
        expect(shown).toContain('b=2');
      },
    ),
  );
});
