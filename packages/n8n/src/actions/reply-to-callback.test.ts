import { createCipher, openReply, parseXml } from '@wecomkit/sdk/callback';
import type { INodeParameters } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { WeCom } from '../../nodes/WeCom/WeCom.node.ts';
import { fakeExecution } from '../../test/fake-node.ts';

const app = {
  token: 'Token',
  encodingAESKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  receiveid: 'wwsandbox0000000001',
};
const node = new WeCom();
const item = { json: { FromUserName: 'zhangsan', Content: '在吗' } };

async function reply(parameters: INodeParameters, credential: typeof app = app) {
  const all = { resource: 'callback', operation: 'reply', replyTo: 'zhangsan', ...parameters };
  const context = fakeExecution({
    type: node,
    parameters: all,
    credentials: { weComCallbackApi: credential },
    items: [item],
  });
  const [items] = await node.execute.call(context);
  const response: { readonly body: Buffer } & object = Object(context.responses[0]);
  return { items, response };
}

function opened({ body }: { readonly body: Buffer }): unknown {
  return parseXml(openReply(body.toString(), createCipher(app)) ?? '');
}

describe('a reply to a callback', () => {
  it('is sealed XML for the member who wrote, and hands the item on', async () => {
    const { items, response } = await reply({ replyType: 'text', replyText: '你好 ]]>' });
    expect(response).toMatchObject({ statusCode: 200, headers: { 'content-type': 'application/xml' } });
    expect(opened(response)).toMatchObject({
      ToUserName: 'zhangsan',
      FromUserName: 'wwsandbox0000000001',
      MsgType: 'text',
      Content: '你好 ]]>',
    });
    expect(items).toEqual([{ ...item, pairedItem: { item: 0 } }]);
  });

  it('can be a picture, a voice message, a video or articles', async () => {
    const media = { replyMediaId: 'media-1' };
    const kinds = ['image', 'voice', 'video'];
    const replies = await Promise.all(kinds.map((replyType) => reply({ replyType, ...media })));
    expect(replies.map(({ response }) => Object(opened(response)).MsgType)).toEqual(kinds);
    const replyArticles = { item: [{ title: 'Menu', url: 'https://a.test', description: '' }] };
    const { response } = await reply({ replyType: 'news', replyArticles });
    expect(opened(response)).toMatchObject({ ArticleCount: '1', Articles: { item: { Title: 'Menu' } } });
  });

  it('can be grey buttons or a new card', async () => {
    const grey = await reply({ replyType: 'updateButton', replaceName: 'Approved' });
    expect(opened(grey.response)).toMatchObject({ Button: { ReplaceName: 'Approved' } });
    const card = {
      card_type: 'text_notice',
      main_title: { title: 'Done' },
      card_action: { type: 1, url: 'https://a.test' },
    };
    const updated = await reply({ replyType: 'updateCard', replyCard: JSON.stringify(card) });
    expect(opened(updated.response)).toMatchObject({ TemplateCard: { MainTitle: { Title: 'Done' } } });
  });

  it('can be nothing, which tells WeCom that the event was received', async () => {
    const { response } = await reply({ replyType: 'nothing' });
    expect(response).toMatchObject({ statusCode: 200, headers: { 'content-type': 'text/plain' } });
    expect(response.body.length).toBe(0);
  });

  it('is refused when it is too long, names nobody, or is for a smart bot', async () => {
    const long = reply({ replyType: 'text', replyText: '字'.repeat(683) });
    await expect(long).rejects.toThrow(/2,049 bytes/u);
    await expect(reply({ replyType: 'text', replyText: 'hi', replyTo: '' })).rejects.toThrow(/Reply To/u);
    const toBot = reply({ replyType: 'text', replyText: 'hi' }, { ...app, receiveid: '' });
    await expect(toBot).rejects.toThrow(/response_url/u);
  });
});
