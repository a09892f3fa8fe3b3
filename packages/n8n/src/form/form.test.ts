import { operations, validate, type Operation } from '@wecomkit/sdk/catalog';
import type { INodeProperties } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { fillForm } from '../../test/fill-form.ts';
import { isBinaryInput } from './binary-input.ts';
import { operationForm } from './operation-form.ts';
import { readForm } from './read-form.ts';

const declared = operations().filter(({ legacy }) => !legacy);
const written = declared.filter(({ body, cursor }) => body !== 'multipart' && cursor === undefined);
const named = (name: string): Operation => declared.find((operation) => operation.name === name)!;
const read = (name: string, values: Record<string, unknown>): Record<string, unknown> =>
  readForm(named(name), (parameter) => values[parameter]);
const field = (name: string, parameter: string): INodeProperties =>
  operationForm(named(name)).find((property) => property.name === parameter)!;

/** What the connection gives in the example. */
function connectionPart({ input, example }: Operation): Record<string, unknown> {
  const given = Object.entries(Object(example));
  return Object.fromEntries(given.filter(([name]) => input.members[name]?.fromConnection));
}

describe('the form of an operation', () => {
  it.each(written.map((operation) => [operation.name, operation] as const))(
    'gives the example of %s back when it is filled with it',
    (_, operation) => {
      if (operation.name === 'webhook.sendImage') return;
      const values = fillForm(operation, operation.example);
      const input = readForm(operation, (parameter) => values[parameter]);
      const connected = { corpid: 'ww1', corpsecret: 'secret', agentid: 1000002, key: 'key' };
      const expected = validate(operation.input, { ...connected, ...Object(operation.example) });
      const filled = { ...connected, ...connectionPart(operation), ...input };
      expect(validate(operation.input, filled)).toEqual(expected);
      expect(expected.issues).toEqual([]);
    },
  );

  it.each(declared.map((operation) => [operation.name, operation] as const))(
    'has a field for everything in the example of %s',
    (_, operation) => {
      const form = operationForm(operation);
      const names = new Set(form.map(({ name }) => name));
      const added = form.filter(({ type }) => type === 'collection').flatMap(({ options = [] }) => options);
      const addedNames = new Set(added.map(({ name }) => name));
      const { additionalFields, ...open } = fillForm(operation, operation.example);
      if (operation.name === 'webhook.sendImage' || operation.cursor) return;
      expect(Object.keys(open).filter((name) => !names.has(name))).toEqual([]);
      expect(Object.keys(Object(additionalFields)).filter((name) => !addedNames.has(name))).toEqual([]);
    },
  );

  it('shows the limit of a text in bytes and in Chinese characters', () => {
    expect(field('message.sendText', 'text_content').hint).toBe(
      'At most 2,048 bytes (682 Chinese characters); WeCom cuts what is longer',
    );
  });

  it('shows recipients and content, and hides the rest until it is added', () => {
    const names = operationForm(named('message.sendText')).map(({ name }) => name);
    expect(names).toEqual(['touser', 'toparty', 'totag', 'text_content', 'additionalFields']);
  });

  it('offers both ways to update a card', () => {
    const names = operationForm(named('message.updateTemplateCard')).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['response_code', 'atall', 'button_replace_name', 'template_card_card_type']),
    );
  });

  it('starts booleans with "Whether" and never with a Chinese word', () => {
    const labels = declared.flatMap(operationForm).map(({ displayName }) => displayName);
    expect(labels.filter((label) => /\p{Script=Han}/u.test(label))).toEqual([]);
    expect(field('message.updateTemplateCard', 'atall').description).toMatch(/^Whether /u);
  });
});

describe('a filled form', () => {
  it('takes recipients from a list, with | or commas, or as a list', () => {
    const expected = { touser: ['zhangsan', 'lisi'], text: { content: 'hi' } };
    for (const touser of [
      { __rl: true, mode: 'id', value: 'zhangsan|lisi' },
      { __rl: true, mode: 'id', value: 'zhangsan, lisi' },
      { __rl: true, mode: 'id', value: ['zhangsan', 'lisi'] },
      'zhangsan，lisi',
    ]) {
      expect(read('message.sendText', { touser, text_content: 'hi' })).toEqual(expected);
    }
  });

  it('leaves out what was left empty, and keeps an added text that was emptied', () => {
    const values = { userid: 'alice', additionalFields: { alias: '', email: '', position: 'CTO' } };
    expect(read('user.update', values)).toEqual({ userid: 'alice', alias: '', position: 'CTO' });
  });

  it('names a binary field where a file is to be sent', () => {
    const { image } = read('message.sendImage', {
      touser: 'a',
      image_media_id_source: 'binary',
      image_media_id_binary: 'data',
    });
    expect(Object(image).media_id).toMatchObject({ field: 'data', use: 'media', type: 'image' });
    expect(isBinaryInput(read('webhook.sendImage', { image_binary: 'photo' })['image'])).toBe(true);
    expect(isBinaryInput(read('media.upload', { type: 'file', media: 'data' })['media'])).toBe(true);
  });

  it('turns numbers that were written as texts into numbers', () => {
    expect(
      read('tag.addTagUsers', { tagid: { __rl: true, mode: 'id', value: '12' }, partylist: '4, 5' }),
    ).toEqual({
      tagid: 12,
      partylist: [4, 5],
    });
  });
});
