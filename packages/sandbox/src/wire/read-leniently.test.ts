import { fields as f, operations } from '@wecomkit/sdk/catalog';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLeniently } from './read-leniently.ts';

const field = f.object('Thing', '东西', {
  name: f.text('Name', '名称'),
  count: f.optional(f.integer('Count', '数量')),
  safe: f.optional(
    f.choice('Safe', '保密', [
      [0, 'no', '否'],
      [1, 'yes', '是'],
    ]),
  ),
  locked: f.optional(f.flag('Locked', '锁定')),
  ids: f.optional(f.ids('Ids', '编号', { max: 5 })),
  list: f.optional(f.list('List', '列表', f.integer('Item', '项'))),
  inner: f.optional(f.object('Inner', '内部', { text: f.text('Text', '文本') })),
});

describe('reading leniently', () => {
  test('bends values to the declared type and says which', () => {
    const { value, bent, mistyped } = readLeniently(field, {
      name: 5,
      count: '7',
      safe: true,
      locked: 1,
      ids: 12,
      list: ['1', null, 2],
      inner: { text: 'x' },
      other: null,
      more: [1],
    });
    expect(value).toEqual({
      name: '5',
      count: 7,
      safe: 1,
      locked: true,
      ids: '12',
      list: [1, 2],
      inner: { text: 'x' },
      more: [1],
    });
    expect(bent).toEqual(['name', 'count', 'safe', 'locked', 'ids', 'list.0']);
    expect(mistyped).toEqual([]);
  });

  test('leaves out what stands for nothing', () => {
    const { value } = readLeniently(field, {
      name: '',
      count: '',
      safe: null,
      ids: null,
      inner: [],
      list: [],
    });
    expect(value).toEqual({ name: '', list: [] });
  });

  test('leaves out and names what is of a wholly different kind', () => {
    const { value, mistyped } = readLeniently(field, { name: 'x', ids: ['a'], list: 'a', inner: 'a' });
    expect(value).toEqual({ name: 'x' });
    expect(mistyped).toEqual(['ids', 'list', 'inner']);
  });

  test('leaves alone what cannot be bent, for the check to find', () => {
    expect(readLeniently(field, { count: 'seven', locked: 'perhaps' }).value).toEqual({
      count: 'seven',
      locked: 'perhaps',
    });
  });

  test('changes nothing in the example of any JSON operation but recipients written as lists', () => {
    for (const { input, example, body, name } of operations()) {
      if (body === 'multipart') continue;
      const { bent, mistyped } = readLeniently(input, example);
      expect(bent, name).toEqual([]);
      expect(
        mistyped.filter((path) => !/^to(?:user|party|tag)$/u.test(path)),
        name,
      ).toEqual([]);
    }
  });

  test('takes any JSON at all without failing, and reading twice changes nothing more', () => {
    const inputs = operations().map((operation) => operation.input);
    fc.assert(
      fc.property(fc.constantFrom(field, ...inputs), fc.jsonValue(), (declared, json) => {
        const once = readLeniently(declared, json).value;
        expect(readLeniently(declared, once).value).toEqual(once);
      }),
    );
  });
});
