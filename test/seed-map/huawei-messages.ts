import { hanzi, type MapAction, type MapRow, refused, unknown, cut } from './map-row.ts';
import { png, pngMd5 } from './map-world.ts';
import * as rows from './message-rows.ts';

/** Actions 12 to 18: messages of an application. */

const touser = 'alice';

export const messageActions: readonly MapAction[] = [
  {
    name: '12 Pushing a text message',
    operation: 'message.sendText',
    input: { touser, text: { content: 'hello' } },
    rows: [...rows.recipients, rows.safe, rows.textContent],
  },
  {
    name: '13 Pushing a markdown message',
    operation: 'message.sendMarkdown',
    input: { touser, markdown: { content: '**hello**' } },
    rows: [...rows.recipients, rows.markdownContent],
  },
  {
    name: '14 Pushing a file message',
    operation: 'message.sendFile',
    input: { touser, file: { media_id: 'file-1' } },
    rows: [...rows.recipients, rows.safe, rows.mediaId('file')],
  },
  {
    name: '15 Pushing an image message',
    operation: 'message.sendImage',
    input: { touser, image: { media_id: 'image-1' } },
    rows: [...rows.recipients, rows.safe, rows.mediaId('image')],
  },
  {
    name: '16 Pushing an image and text message',
    operation: 'message.sendMpnews',
    input: { touser, mpnews: { articles: [rows.article] } },
    rows: [...rows.recipients, rows.safeWithin, ...rows.mpnewsRows],
  },
  {
    name: '17 Pushing a text card message',
    operation: 'message.sendTextcard',
    input: { touser, textcard: rows.textcard },
    rows: [...rows.recipients, ...rows.textcardRows],
  },
  {
    name: '18 Withdrawing an application message',
    operation: 'message.recall',
    input: { msgid: 'MSG-1' },
    rows: [{ parameter: 'Message ID', field: 'msgid', at: ['MSG-1'], beyond: [unknown('MSG-2', 40058)] }],
  },
];

/** Actions 19 to 24: messages to a group chat. */

const chatid = 'chat0001';
const chat: MapRow = {
  parameter: 'Group Chat ID',
  field: 'chatid',
  at: [chatid],
  beyond: [refused('', 86201), unknown('nochat', 86003), unknown('chatOther', 86008)],
};
const chatText: MapRow = {
  parameter: 'Content',
  field: 'text.content',
  at: ['a'.repeat(2048)],
  // Cutting is not promised in groups.
  beyond: [refused('a'.repeat(2049), 45002), refused('', 44004)],
};

export const chatMessageActions: readonly MapAction[] = [
  {
    name: '19 Pushing a text message to a group chat',
    operation: 'appchat.sendText',
    input: { chatid, text: { content: 'hello' } },
    rows: [
      chat,
      chatText,
      rows.safeInChats,
      { parameter: '(new) mentioned_list', field: 'text.mentioned_list', at: [['bob', '@all']] },
    ],
  },
  {
    name: '20 Pushing a markdown message to a group chat',
    operation: 'appchat.sendMarkdown',
    input: { chatid, markdown: { content: '**hello**' } },
    rows: [chat, rows.markdownContent],
  },
  {
    name: '21 Pushing a file message to a group chat',
    operation: 'appchat.sendFile',
    input: { chatid, file: { media_id: 'file-1' } },
    rows: [chat, rows.safeInChats, rows.mediaId('file')],
  },
  {
    name: '22 Pushing an image message to a group chat',
    operation: 'appchat.sendImage',
    input: { chatid, image: { media_id: 'image-1' } },
    rows: [chat, rows.safeInChats, rows.mediaId('image')],
  },
  {
    name: '23 Pushing a text and image message to a group chat',
    operation: 'appchat.sendMpnews',
    input: { chatid, mpnews: { articles: [rows.article] } },
    rows: [chat, rows.safeInChats, ...rows.mpnewsRows],
  },
  {
    name: '24 Pushing a text card message to a group chat',
    operation: 'appchat.sendTextcard',
    input: { chatid, textcard: rows.textcard },
    rows: [chat, ...rows.chatTextcardRows],
  },
];

/** Actions 25 to 29: messages of a chatbot. */
export const chatbotActions: readonly MapAction[] = [
  {
    name: '25 Pushing a text message by chatbot',
    operation: 'webhook.sendText',
    input: { text: { content: 'hello' } },
    rows: [
      {
        parameter: 'Content',
        field: 'text.content',
        at: ['a'.repeat(2048)],
        // Their text says that the excess is cut; the service was seen to refuse.
        beyond: [refused('a'.repeat(2049), 40058), refused('', 44004)],
      },
      { parameter: 'User IDs to Mention', field: 'text.mentioned_list', at: [['alice', '@all'], []] },
      {
        parameter: 'Mobile Numbers to Remind',
        field: 'text.mentioned_mobile_list',
        at: [['13800000002', '+4915112345678', '@all']],
      },
    ],
  },
  {
    name: '26 Pushing a markdown message by chatbot',
    operation: 'webhook.sendMarkdown',
    input: { markdown: { content: '**hello**' } },
    rows: [
      {
        parameter: 'Content',
        field: 'markdown.content',
        at: ['a'.repeat(4096)],
        beyond: [refused('a'.repeat(4097), 40058)],
      },
    ],
  },
  {
    name: '27 Pushing a file message by chatbot',
    operation: 'webhook.sendFile',
    input: { file: { media_id: 'robot-file-1' } },
    rows: [
      {
        parameter: 'File ID',
        field: 'file.media_id',
        at: ['robot-file-1'],
        beyond: [unknown('file-1', 40007), refused('', 41006)],
      },
    ],
  },
  {
    name: '28 Pushing an image message by chatbot',
    operation: 'webhook.sendImage',
    input: { image: { base64: png, md5: pngMd5 } },
    rows: [
      {
        parameter: 'Base64-encoded Image Content',
        field: 'image.base64',
        at: [png],
        beyond: [refused('a'.repeat(2_796_205), 40009)],
      },
      {
        parameter: 'MD5 Value',
        field: 'image.md5',
        at: [pngMd5, pngMd5.toUpperCase()],
        beyond: [refused('nonsense', 301019), unknown('d41d8cd98f00b204e9800998ecf8427e', 301019)],
      },
    ],
  },
  {
    name: '29 Pushing an image and text message by chatbot',
    operation: 'webhook.sendNews',
    input: { news: { articles: [{ title: 'Roster', url: 'https://oa.example.test' }] } },
    rows: [
      {
        parameter: 'Subject',
        field: 'news.articles.0.title',
        at: ['a'.repeat(128)],
        beyond: [cut(hanzi(43))],
      },
      {
        parameter: 'Description',
        field: 'news.articles.0.description',
        at: ['a'.repeat(512)],
        beyond: [cut(hanzi(171))],
      },
      {
        parameter: 'Redirection URL',
        field: 'news.articles.0.url',
        at: ['https://oa.example.test/duty'],
        beyond: [refused('', 41010)],
      },
      { parameter: 'Image URL', field: 'news.articles.0.picurl', at: ['', 'https://img.example.test/a.png'] },
    ],
  },
];
