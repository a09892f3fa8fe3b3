import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectionFrames } from '../../test/connection-frames.ts';
import { readFrame, writeAck } from './frame.ts';

describe('a frame', () => {
  it('is read with what it has', () => {
    const text = '{"cmd":"ping","headers":{"req_id":"ping_1","more":1},"body":{"a":[1]},"later":true}';
    expect(readFrame(text)).toEqual({
      cmd: 'ping',
      req_id: 'ping_1',
      body: { a: [1] },
      text,
      isAnswer: false,
    });
  });

  it('is a command without a name when it makes no sense, whatever it is', () => {
    const values = fc.constantFrom(
      '"x"',
      '7',
      'null',
      '[]',
      '{}',
      '{"req_id":[]}',
      '{"__proto__":1}',
      '"\\ud800"',
    );
    const names = fc.constantFrom('cmd', 'headers', 'body', 'errcode', '__proto__');
    const members = fc.array(fc.tuple(names, values).map(([name, value]) => `"${name}":${value}`));
    const frames = fc.oneof(
      fc.string(),
      members.map((each) => `{${each.join(',')}}`),
    );
    fc.assert(
      fc.property(frames, (text) => {
        const { cmd, req_id, body } = readFrame(text);
        expect([typeof cmd, typeof req_id, typeof body]).toEqual(['string', 'string', 'object']);
      }),
    );
  });

  it('is an answer to a push when it has an errcode and no cmd', () => {
    expect(readFrame('{"headers":{"req_id":"a"},"errcode":0}').isAnswer).toBe(true);
    expect(readFrame('{"cmd":"ping","errcode":0}').isAnswer).toBe(false);
  });
});

describe('an acknowledgement', () => {
  it.each(['ws-ack-ok', 'ws-ack-auth-fail', 'ws-ack-upload-init'])('is written like %s', (id) => {
    const plaintext = connectionFrames[id] ?? '';
    const { headers, errcode, errmsg, body } = JSON.parse(plaintext);
    expect(writeAck({ req_id: headers.req_id, errcode, errmsg, body })).toBe(plaintext);
  });
});
