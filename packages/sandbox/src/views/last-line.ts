import { cutChars } from '@wecomkit/sdk/content';
import { withoutThoughts } from '../aibots/without-thoughts.ts';
import type { Texts } from '../control/types.ts';
import type { Message } from '../state/rows.ts';
import { textAt, valueAt } from '../wire/json-object.ts';

const maxCharacters = 80;

const placeholders: Readonly<Record<string, Texts>> = {
  mixed: { en: '[Picture]', zh: '[图片]' },
  image: { en: '[Picture]', zh: '[图片]' },
  voice: { en: '[Voice]', zh: '[语音]' },
  video: { en: '[Video]', zh: '[视频]' },
  file: { en: '[File]', zh: '[文件]' },
  location: { en: '[Location]', zh: '[位置]' },
  news: { en: '[Article]', zh: '[图文]' },
  mpnews: { en: '[Article]', zh: '[图文]' },
  miniprogram_notice: { en: '[Mini program]', zh: '[小程序]' },
  template_card: { en: '[Card]', zh: '[卡片]' },
  taskcard: { en: '[Task]', zh: '[任务]' },
  interactive_taskcard: { en: '[Task]', zh: '[任务]' },
};

const recalled: Texts = { en: 'Message recalled', zh: '消息已撤回' };

/** Where a message of the type says what it is about. */
const titlePaths: Readonly<Record<string, readonly string[]>> = {
  text: ['content'],
  markdown: ['content'],
  markdown_v2: ['content'],
  stream: ['content'],
  mixed: ['msg_item.0.text.content', 'msg_item.1.text.content'],
  textcard: ['title'],
  news: ['articles.0.title'],
  mpnews: ['articles.0.title'],
  miniprogram_notice: ['title'],
  template_card: ['main_title.title', 'sub_title_text'],
  taskcard: ['title'],
  interactive_taskcard: ['title'],
  location: ['label'],
};

/** A message as one line in the list of conversations. */
export function lastLine(message: Message, card: Readonly<Record<string, unknown>> | undefined): Texts {
  if (message.recalled) return recalled;
  const title = titleOf(message.msgtype, card ?? message.content);
  const kind = placeholders[message.msgtype];
  return { en: join(kind?.en, title), zh: join(kind?.zh, title) };
}

function titleOf(msgtype: string, content: Readonly<Record<string, unknown>>): string {
  const titles = (titlePaths[msgtype] ?? []).map((path) => valueAt(content, path));
  const title = titles.find((each) => typeof each === 'string' && each !== '');
  if (typeof title !== 'string') return oneLine(textAt(content, 'title'));
  return oneLine(msgtype === 'stream' ? withoutThoughts(title) : title);
}

function oneLine(text: string): string {
  // Tags of links and colours, quotes and headings are layout, not words.
  const plain = text.replace(/<[^<>]*>/g, '').replace(/^[#>\s]+/gm, ' ');
  return cutChars(plain.replace(/\s+/g, ' ').trim(), maxCharacters);
}

function join(kind: string | undefined, title: string): string {
  return [kind, title].filter((part) => part !== undefined && part !== '').join(' ');
}
