import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AiBotConnectionError } from './connection-error.ts';
import { readFrame, writeFrame } from './frame.ts';

interface Fixture {
  readonly id: string;
  readonly format: string;
  readonly plaintext: string;
  readonly expect: {
    readonly cmd: string | null;
    readonly req_id: string;
    readonly typed: Record<string, unknown>;
  };
}

const file = new URL('../../../test/fixtures/callback.fixtures.json', import.meta.url);
const { cases }: { readonly cases: readonly Fixture[] } = JSON.parse(readFileSync(file, 'utf8'));
const frames = cases.filter(({ format }) => format === 'ws');

describe('a frame', () => {
  it.each(frames.map((fixture) => [fixture.id, fixture] as const))(
    'is read as documented: %s',
    (_id, fixture) => {
      const { cmd, req_id, typed } = fixture.expect;
      const { body, errcode, errmsg } = typed;
      const expected = cmd === null ? { req_id, errcode, errmsg, body } : { cmd, req_id, body };
      expect(readFrame(fixture.plaintext)).toEqual(expected);
    },
  );

  it('that was written is read again', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.string(),
        fc.dictionary(fc.string(), fc.string()),
        (cmd, id, body) => {
          expect(readFrame(writeFrame(cmd, id, body))).toEqual({ cmd, req_id: id, body });
        },
      ),
    );
  });

  it('is read or refused, whatever it is, and never quoted', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.anything(),
      fc.constant('{"headers":null,"errcode":0}'),
    );
    fc.assert(
      fc.property(anything, (data) => {
        try {
          expect(readFrame(data)).toHaveProperty('req_id');
        } catch (error) {
          expect(error).toBeInstanceOf(AiBotConnectionError);
          expect(String(error)).toMatch(
            /^AiBotConnectionError: aibot: WeCom wrote a frame that cannot be read: /u,
          );
        }
      }),
    );
  });
});
