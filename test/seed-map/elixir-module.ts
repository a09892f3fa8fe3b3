import { cut, hanzi, type MapAction, type MapRow, refused, unknown } from './map-row.ts';
import * as rows from './message-rows.ts';

/** The functions of `WeChat.Work.Message` 0.16.0. The three helpers are the recipients, the generic sender every kind. */

const touser = 'alice';
/** `to_user`, `to_party`, `to_tag`: one kind of target a call. */
const [toUser, toParty, toTag] = rows.recipients;
const helpers: readonly MapRow[] = [toUser, toParty, toTag].flatMap((row) => row ?? []);
const titled = (type: string, title: number, description: number): readonly MapRow[] => [
  {
    parameter: 'title',
    field: `${type}.title`,
    at: ['a'.repeat(title)],
    beyond: [cut('a'.repeat(title + 1))],
  },
  {
    parameter: 'description',
    field: `${type}.description`,
    at: ['a'.repeat(description)],
    beyond: [cut('a'.repeat(description + 1))],
  },
];

const options: readonly MapRow[] = [
  rows.safe,
  { parameter: 'opts enable_id_trans', field: 'enable_id_trans', at: [0, 1] },
  { parameter: 'opts enable_duplicate_check', field: 'enable_duplicate_check', at: [0, 1] },
  {
    parameter: 'opts duplicate_check_interval',
    field: 'duplicate_check_interval',
    at: [1800, 14_400],
    beyond: [refused(14_401, 40058)],
  },
];

const news = { articles: [{ title: 'Menu', url: 'https://oa.example.test' }] };
const articles = (type: 'news' | 'mpnews', one: object): MapRow => ({
  parameter: 'msg',
  field: `${type}.articles`,
  at: [[one], Array.from({ length: 8 }, () => one)],
  beyond: [
    refused([], 45008),
    refused(
      Array.from({ length: 9 }, () => one),
      45008,
    ),
  ],
});

const card = {
  card_type: 'text_notice',
  main_title: { title: 'Backup' },
  card_action: { type: 1, url: 'https://ops.example.test' },
};

export const messageFunctions: readonly MapAction[] = [
  {
    name: 'send, send_message, send_text',
    operation: 'message.sendText',
    input: { touser, text: { content: 'hello' } },
    rows: [...helpers, ...options, rows.textContent],
  },
  {
    name: 'send_image',
    operation: 'message.sendImage',
    input: { touser, image: { media_id: 'image-1' } },
    rows: [rows.mediaId('image')],
  },
  {
    name: 'send_voice',
    operation: 'message.sendVoice',
    input: { touser, voice: { media_id: 'voice-1' } },
    rows: [rows.mediaId('voice')],
  },
  {
    name: 'send_video',
    operation: 'message.sendVideo',
    input: { touser, video: { media_id: 'video-1' } },
    rows: [rows.mediaId('video'), ...titled('video', 128, 512)],
  },
  {
    name: 'send_file',
    operation: 'message.sendFile',
    input: { touser, file: { media_id: 'file-1' } },
    rows: [rows.mediaId('file')],
  },
  {
    name: 'send_text_card',
    operation: 'message.sendTextcard',
    input: { touser, textcard: rows.textcard },
    rows: rows.textcardRows,
  },
  {
    name: 'send_news',
    operation: 'message.sendNews',
    input: { touser, news },
    rows: [articles('news', news.articles[0] ?? {})],
  },
  {
    name: 'send_mpnews',
    operation: 'message.sendMpnews',
    input: { touser, mpnews: { articles: [rows.article] } },
    rows: [articles('mpnews', rows.article), rows.safeWithin, ...rows.mpnewsRows],
  },
  {
    name: 'send_markdown',
    operation: 'message.sendMarkdown',
    input: { touser, markdown: { content: '**hello**' } },
    rows: [rows.markdownContent],
  },
  {
    name: 'send_template_card',
    operation: 'message.sendTemplateCard',
    input: { touser, template_card: card },
    rows: [
      {
        parameter: 'msg',
        field: 'template_card.main_title.title',
        at: ['Backup', hanzi(36)],
        beyond: [],
      },
      {
        parameter: 'msg',
        field: 'template_card.card_type',
        at: ['text_notice'],
        beyond: [refused('nonsense', 42031)],
      },
    ],
  },
  {
    name: 'recall',
    operation: 'message.recall',
    input: { msgid: 'MSG-1' },
    rows: [{ parameter: 'msg_id', field: 'msgid', at: ['MSG-1'], beyond: [unknown('MSG-2', 40058)] }],
  },
  {
    name: 'update_template_card',
    operation: 'message.updateTemplateCard',
    input: { userids: ['alice'], response_code: 'CODE-1', button: { replace_name: 'Done' } },
    rows: [{ parameter: 'body', field: 'response_code', at: ['CODE-1'], beyond: [unknown('CODE-2', 60140)] }],
  },
];

/** Only an application that is itself a mini program may send these, so that it has a world of its own. */
export const noticeFunction: MapAction = {
  name: 'send_miniprogram_notice',
  operation: 'message.sendMiniprogramNotice',
  input: { touser, miniprogram_notice: { appid: 'wx1234567890abcdef', title: '会议室预订成功' } },
  rows: [
    {
      parameter: 'msg title',
      field: 'miniprogram_notice.title',
      at: [hanzi(4), hanzi(12)],
      beyond: [refused(hanzi(3), 40058), refused(hanzi(13), 40058)],
    },
    {
      parameter: 'msg appid',
      field: 'miniprogram_notice.appid',
      at: ['wx1234567890abcdef'],
      beyond: [unknown('wxother', 90206)],
    },
    { parameter: 'to', field: 'touser', at: [touser], beyond: [refused('@all', 40031)] },
  ],
};
