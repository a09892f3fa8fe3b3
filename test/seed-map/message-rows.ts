import { cut, hanzi, many, type MapRow, numbers, refused, unknown } from './map-row.ts';

/** Parameters that several connectors have, by the field they fill. */

export const recipients: readonly MapRow[] = [
  {
    parameter: 'Receiver ID',
    field: 'touser',
    at: ['alice', 'alice|bob|', many(1000), '@all'],
    beyond: [refused(many(1001), 40032), unknown('ghost1', 81013)],
  },
  {
    parameter: 'Recipient Dept ID',
    field: 'toparty',
    at: [[2], numbers(100).map((number) => number + 100)],
    beyond: [
      refused(
        numbers(101).map((number) => number + 100),
        82002,
      ),
    ],
    with: { touser: 'alice' },
  },
  {
    parameter: 'totag',
    field: 'totag',
    at: [[1]],
    beyond: [refused(numbers(101), 82003)],
    with: { touser: 'alice' },
  },
  {
    parameter: 'Enterprise App ID',
    field: 'agentid',
    at: [1000002],
    // Only the secret says whose token it is.
    beyond: [unknown(1000003, 301002), unknown(99, 40056)],
  },
];

export const safe: MapRow = {
  parameter: 'Confidentiality',
  field: 'safe',
  at: [0, 1],
  beyond: [refused(3, 40058)],
};
export const safeWithin: MapRow = { ...safe, at: [0, 1, 2] };

/** In groups 2 is not known. */
export const safeInChats: MapRow = { ...safe, beyond: [refused(2, 40058)] };

const ascii = (count: number): string => 'a'.repeat(count);

export const textContent: MapRow = {
  parameter: 'Content',
  field: 'text.content',
  at: [ascii(2048), hanzi(682)],
  beyond: [cut(ascii(2049)), cut(hanzi(683)), refused('', 44004)],
};

export const markdownContent: MapRow = {
  parameter: 'Content',
  field: 'markdown.content',
  at: [ascii(2048)],
  beyond: [refused(ascii(2049), 45002), refused('', 44004)],
};

export function mediaId(type: 'file' | 'image' | 'voice' | 'video'): MapRow {
  return {
    parameter: 'Media ID',
    field: `${type}.media_id`,
    at: [`${type}-1`],
    beyond: [
      refused('', 41006),
      unknown('nonsense', 40007),
      unknown(type === 'file' ? 'image-1' : 'file-1', 40007),
    ],
  };
}

export const mpnewsRows: readonly MapRow[] = [
  {
    parameter: 'Subject',
    field: 'mpnews.articles.0.title',
    at: [ascii(128)],
    beyond: [cut(ascii(129)), cut(hanzi(43))],
  },
  {
    parameter: 'Message Thumbnail',
    field: 'mpnews.articles.0.thumb_media_id',
    at: ['image-1'],
    beyond: [unknown('file-1', 40007)],
  },
  {
    parameter: 'Content',
    field: 'mpnews.articles.0.content',
    at: [`<p>${ascii(666 * 1024 - 7)}</p>`],
    beyond: [refused(ascii(666 * 1024 + 1), 45002)],
  },
  {
    parameter: 'Message Author',
    field: 'mpnews.articles.0.author',
    at: [ascii(64)],
    beyond: [refused(ascii(65), 45032)],
  },
  {
    parameter: 'Source Link',
    field: 'mpnews.articles.0.content_source_url',
    at: ['', 'https://x.example.test'],
  },
  {
    parameter: 'Description',
    field: 'mpnews.articles.0.digest',
    at: [ascii(512)],
    beyond: [cut(ascii(513))],
  },
];

const link: MapRow = {
  parameter: 'Redirection Link',
  field: 'textcard.url',
  at: [`https://${ascii(2040)}`],
  beyond: [refused(`https://${ascii(2041)}`, 40039), refused('x.example.test', 45034)],
};

const buttonText: MapRow = {
  parameter: 'Button Text',
  field: 'textcard.btntxt',
  at: [undefined, hanzi(4)],
  beyond: [cut(hanzi(5))],
};

/** To members, title and description are counted in characters since 2025: more fits than the map's bytes. */
export const textcardRows: readonly MapRow[] = [
  { parameter: 'Subject', field: 'textcard.title', at: [ascii(128), hanzi(128)], beyond: [cut(hanzi(129))] },
  {
    parameter: 'Description',
    field: 'textcard.description',
    at: [ascii(512), hanzi(512)],
    beyond: [cut(hanzi(513))],
  },
  link,
  buttonText,
];

/** In groups they are still bytes. */
export const chatTextcardRows: readonly MapRow[] = [
  { parameter: 'Subject', field: 'textcard.title', at: [ascii(128)], beyond: [cut(hanzi(43))] },
  { parameter: 'Description', field: 'textcard.description', at: [ascii(512)], beyond: [cut(hanzi(171))] },
  link,
  buttonText,
];

export const textcard = { title: 'Leave', description: 'Two days', url: 'https://hr.example.test/77' };
export const article = { title: 'Handbook', thumb_media_id: 'image-1', content: '<p>Welcome</p>' };
