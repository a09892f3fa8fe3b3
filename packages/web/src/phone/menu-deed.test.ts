import { expect, test } from 'vitest';
import { askedBy } from './menu-deed.ts';

test('each type of menu entry asks for what its page says', () => {
  expect(askedBy(undefined)).toBe('nothing');
  expect(askedBy('click')).toBe('nothing');
  expect(askedBy('view')).toBe('page');
  expect(askedBy('scancode_waitmsg')).toBe('scan');
  expect(askedBy('pic_sysphoto')).toBe('camera');
  expect(askedBy('pic_weixin')).toBe('pictures');
  expect(askedBy('location_select')).toBe('place');
});

test('of a type that no page names nothing is known', () => {
  expect(askedBy('hologram')).toBeNull();
});
