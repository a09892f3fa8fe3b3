import { expect, test } from 'vitest';
import { en } from '../texts/en.ts';
import { messageLine } from './message-line.ts';
import type { Lined } from './message-line.ts';

const line = (msgtype: string, content: Lined['content'], media: Lined['media'] = {}): string =>
  messageLine(en, { msgtype, content, media });

test('words stand for themselves, in one line', () => {
  expect(line('text', { content: 'a\n  b' })).toBe('a b');
  expect(line('text', { content: '**a**' })).toBe('**a**');
});

test('an answer of a bot is said without what it thought and without its marks', () => {
  expect(line('stream', { content: '<think>先想</think>**142** 台' })).toBe('142 台');
  expect(line('stream', { content: '<think>still' })).toBe('[Answer]');
});

test('other types are named, with their title or file name where they have one', () => {
  const media = {
    media_id: 'm',
    type: 'file',
    name: 'a.pdf',
    size: 1,
    content_type: '',
    url: '',
    expired: false,
  };
  expect(line('image', { media_id: 'm' })).toBe('[Picture]');
  expect(line('file', { media_id: 'm' }, { m: media })).toBe('[File] a.pdf');
  expect(line('voice', { content: '订十台' })).toBe('[Voice] 订十台');
  expect(line('template_card', { main_title: { title: 'Leave' } })).toBe('[Template card] Leave');
});

test('text and pictures are said in their order', () => {
  const msg_item = [
    { msgtype: 'text', text: { content: 'this?' } },
    { msgtype: 'image', image: { media_id: 'm' } },
  ];
  expect(line('mixed', { msg_item })).toBe('this? [Picture]');
});
