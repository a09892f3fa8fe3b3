import { describe, expect, it } from 'vitest';
import type { UpdatedTemplateCard } from '../operations/named.gen.ts';
import { cardFromXml } from './card-xml.ts';
import { parseXml } from './parse-xml.ts';
import { renderXml } from './render-xml.ts';
import { replyToXml } from './reply-xml.ts';
import { reply, type PassiveReply } from './reply.ts';
import type { XmlElement } from './xml-element.ts';

const written = (made: PassiveReply): XmlElement => parseXml(renderXml(replyToXml(made)));
const broken = (path: string, rule: string) =>
  expect.objectContaining({
    code: 'input',
    doc: 90241,
    issues: [expect.objectContaining({ path, rule })],
  });

describe('a reply is written with the names of path/90241', () => {
  it.each<readonly [PassiveReply, XmlElement]>([
    [reply.text('a ]]> b'), { MsgType: 'text', Content: 'a ]]> b' }],
    [reply.image('M1'), { MsgType: 'image', Image: { MediaId: 'M1' } }],
    [reply.voice('M2'), { MsgType: 'voice', Voice: { MediaId: 'M2' } }],
    [reply.video({ media_id: 'M3' }), { MsgType: 'video', Video: { MediaId: 'M3' } }],
    [
      reply.video({ media_id: 'M3', title: 'T', description: 'D' }),
      { MsgType: 'video', Video: { MediaId: 'M3', Title: 'T', Description: 'D' } },
    ],
    [
      reply.news([
        { title: '一', description: 'D', url: 'https://oa.example/1', picurl: 'https://oa.example/1.png' },
        { title: '二' },
      ]),
      {
        MsgType: 'news',
        ArticleCount: '2',
        Articles: {
          item: [
            {
              Title: '一',
              Description: 'D',
              PicUrl: 'https://oa.example/1.png',
              Url: 'https://oa.example/1',
            },
            { Title: '二' },
          ],
        },
      },
    ],
    [reply.updateButton('已同意'), { MsgType: 'update_button', Button: { ReplaceName: '已同意' } }],
    [reply.updateTaskcard('已同意'), { MsgType: 'update_taskcard', TaskCard: { ReplaceName: '已同意' } }],
  ])('%j', (made, tree) => {
    expect(written(made)).toEqual(tree);
  });

  it.each<UpdatedTemplateCard>([
    {
      card_type: 'text_notice',
      main_title: { title: 'T' },
      emphasis_content: { title: '40', desc: '件' },
      card_action: { type: 1, url: 'https://oa.example' },
    },
    {
      card_type: 'news_notice',
      main_title: { title: 'T' },
      card_action: { type: 2, appid: 'wx1', pagepath: 'pages/1' },
      card_image: { url: 'https://oa.example/a.png', aspect_ratio: 1.6 },
      vertical_content_list: [{ title: '规格', desc: '黑 / 白' }],
    },
    {
      card_type: 'button_interaction',
      main_title: { title: 'T' },
      button_list: [{ text: '同意', style: 1, key: 'approve' }],
      replace_text: '已同意',
    },
    {
      card_type: 'vote_interaction',
      main_title: { title: 'T' },
      checkbox: { question_key: 'q', option_list: [{ id: 'a', text: 'A', is_checked: true }], mode: 1 },
      submit_button: { text: '提交', key: 's' },
    },
    {
      card_type: 'multiple_interaction',
      main_title: { title: 'T' },
      select_list: [{ question_key: 'q', option_list: [{ id: 'a', text: 'A' }], disable: true }],
      submit_button: { key: 's' },
    },
  ])('a card of the type $card_type', (card) => {
    const tree = written(reply.updateTemplateCard(card));
    expect(cardFromXml(tree['TemplateCard'] as XmlElement)).toEqual(card);
  });
});

describe('a reply that WeCom would cut or refuse is not built:', () => {
  const article = { title: 'T' };

  it.each<readonly [string, () => PassiveReply, string, string]>([
    ['a long text', () => reply.text('中'.repeat(683)), 'text.content', 'tooLong'],
    ['an empty text', () => reply.text(''), 'text.content', 'empty'],
    ['a picture without an id', () => reply.image(''), 'image.media_id', 'empty'],
    ['a voice without an id', () => reply.voice(''), 'voice.media_id', 'empty'],
    [
      'a long title of a video',
      () => reply.video({ media_id: 'M', title: 'x'.repeat(129) }),
      'video.title',
      'tooLong',
    ],
    [
      'a long description of a video',
      () => reply.video({ media_id: 'M', description: 'x'.repeat(513) }),
      'video.description',
      'tooLong',
    ],
    ['no articles', () => reply.news([]), 'news.articles', 'tooFew'],
    ['nine articles', () => reply.news(Array.from({ length: 9 }, () => article)), 'news.articles', 'tooMany'],
    [
      'an article with a long title',
      () => reply.news([article, { title: 'x'.repeat(129) }]),
      'news.articles.1.title',
      'tooLong',
    ],
    ['a button without a name', () => reply.updateButton(''), 'button.replace_name', 'empty'],
    ['a task card without a name', () => reply.updateTaskcard(''), 'taskcard.replace_name', 'empty'],
    [
      'a card with seven buttons',
      () =>
        reply.updateTemplateCard({
          card_type: 'button_interaction',
          main_title: { title: 'T' },
          button_list: Array.from({ length: 7 }, () => ({ text: 'x', key: 'k' })),
        }),
      'template_card.button_list',
      'tooMany',
    ],
    [
      'a card with a long key',
      () =>
        reply.updateTemplateCard({
          card_type: 'vote_interaction',
          main_title: { title: 'T' },
          checkbox: { question_key: 'q', option_list: [] },
          submit_button: { key: 'k'.repeat(1025) },
        }),
      'template_card.submit_button.key',
      'tooLong',
    ],
  ])('%s', (_title, make, path, rule) => {
    expect(make).toThrow(broken(path, rule));
  });

  it('all that is within the limits is', () => {
    const title = 'x'.repeat(128);
    const description = 'x'.repeat(512);
    expect(() => reply.text('x'.repeat(2048))).not.toThrow();
    expect(() => reply.video({ media_id: 'M', title, description })).not.toThrow();
    expect(() => reply.news(Array.from({ length: 8 }, () => ({ title, description })))).not.toThrow();
  });
});
