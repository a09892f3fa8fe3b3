import { expect, test } from 'vitest';
import { initials } from './avatar.tsx';
import { pictureSource } from './use-picture-source.ts';

const origin = 'http://127.0.0.1:9090';

test('pictures of the sandbox itself are loaded', () => {
  expect(pictureSource('/_sandbox/media/abc', origin, false)).toBe(`${origin}/_sandbox/media/abc`);
});

test('pictures of other servers are loaded only on demand', () => {
  expect(pictureSource('https://img.example.test/a.png', origin, false)).toBeNull();
  expect(pictureSource('https://img.example.test/a.png', origin, true)).toBe(
    'https://img.example.test/a.png',
  );
});

test('what is no web address is never a picture', () => {
  expect(pictureSource('javascript:alert(1)', origin, true)).toBeNull();
  expect(pictureSource('', origin, true)).toBeNull();
});

test('initials are the given name in Chinese and the first letters in Latin script', () => {
  expect([
    initials('张小三'),
    initials('李四'),
    initials('Ann Lee'),
    initials('approvals'),
    initials('CI 机器人'),
  ]).toEqual(['小三', '李四', 'AL', 'A', 'C机']);
});
