import type { MediaView, MessageView } from '@wecomkit/sandbox/control';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { TextTable } from '../texts/en.ts';
import { isRecord, record, records, text } from '../wire/read.ts';
import type { WireRecord } from '../wire/read.ts';
import { parseStream } from './parse-stream.ts';
import { typeName } from './type-name.ts';

/** What is needed to say in one line what a message is. */
export interface Lined {
  readonly msgtype: string;
  readonly content: WireRecord;
  readonly media: Readonly<Record<string, MediaView>>;
}

/** A message in one line, as it stands where somebody answers to it. */
export function messageLine(texts: TextTable, { msgtype, content, media }: Lined): string {
  if (msgtype === 'mixed') return mixedLine(texts, content);
  const type = `[${typeName(texts, msgtype)}]`;
  if (isMarkdown(msgtype)) return oneLine(markdownLine(content)) || type;
  const written = text(content['content']);
  if (msgtype === 'text') return oneLine(written) || type;
  const title = written || text(content['title']) || text(record(content['main_title'])['title']);
  const name = msgtype === 'file' ? (media[text(content['media_id'])]?.name ?? '') : '';
  return oneLine(`${type} ${title || name}`);
}

function isMarkdown(msgtype: string): boolean {
  return msgtype === 'stream' || msgtype === 'markdown' || msgtype === 'markdown_v2';
}

/** Without the thoughts of a bot: an answer is quoted for what it says. */
function markdownLine(content: WireRecord): string {
  const said = parseStream(text(content['content']), false).filter(({ kind }) => kind === 'answer');
  return said.map((section) => plainText(parseMarkdown(section.text, 'markdown_v2'))).join(' ');
}

function mixedLine(texts: TextTable, content: WireRecord): string {
  const parts = records(content['msg_item']).map((item) =>
    text(item['msgtype']) === 'image' ? `[${texts.types.image}]` : text(record(item['text'])['content']),
  );
  return oneLine(parts.join(' '));
}

const longest = 200;

function oneLine(source: string): string {
  return source.replaceAll(/\s+/g, ' ').trim().slice(0, longest);
}

/** The message that another one answers. */
export interface Quoted extends Lined {
  /** Of its author. */
  readonly name: string;
  /** There is nothing to show: the click of a card cannot be quoted (path/101138). */
  readonly isEmpty: boolean;
}

/** What `content.quote` of a message says; null where nothing is quoted. */
export function quoteOf(message: MessageView): Quoted | null {
  const quote = message.content['quote'];
  if (!isRecord(quote)) return null;
  const msgtype = text(quote['msgtype']);
  const content = record(quote[msgtype]);
  return {
    msgtype,
    content,
    media: message.media,
    name: text(quote['name']),
    isEmpty: text(quote['msgid']) === '',
  };
}
