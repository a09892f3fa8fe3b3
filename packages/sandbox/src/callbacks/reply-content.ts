import type { XmlElement, XmlValue } from '@wecomkit/sdk/callback';
import { catalog, type ObjectField, type Operation } from '@wecomkit/sdk/catalog';
import { describeIssue } from '@wecomkit/sdk/errors';
import { examine, type Verdict } from '../rules/examine.ts';
import type { JsonObject } from '../wire/json-object.ts';
import { DroppedReply } from './dropped-reply.ts';

/** The operations whose limits hold for replies of these types too (path/90241). */
const operations: Readonly<Record<string, Operation>> = {
  text: catalog.message.sendText,
  image: catalog.message.sendImage,
  voice: catalog.message.sendVoice,
  video: catalog.message.sendVideo,
  news: catalog.message.sendNews,
};

/**
 * The content of a reply with the names that sending uses, cut where the service cuts.
 * @throws DroppedReply when a limit is broken
 */
export function replyContent(msgtype: string, tree: XmlElement): Verdict {
  const verdict = examine(contentField(msgtype), readContent(msgtype, tree));
  const [issue] = verdict.issues;
  if (issue) throw new DroppedReply({ en: describeIssue(issue, 'en'), zh: describeIssue(issue, 'zh') });
  return verdict;
}

function contentField(msgtype: string): ObjectField {
  const field = operations[msgtype]?.input.members[msgtype];
  if (field?.kind === 'object') return field;
  throw new Error(`no declaration of ${msgtype}`);
}

function readContent(msgtype: string, tree: XmlElement): JsonObject {
  switch (msgtype) {
    case 'text':
      return { content: leaf(tree['Content']) };
    case 'image':
      return { media_id: leaf(element(tree['Image'])['MediaId']) };
    case 'voice':
      return { media_id: leaf(element(tree['Voice'])['MediaId']) };
    case 'video':
      return readVideo(element(tree['Video']));
    default:
      return { articles: elements(element(tree['Articles'])['item']).map(readArticle) };
  }
}

function readVideo(video: XmlElement): JsonObject {
  return {
    media_id: leaf(video['MediaId']),
    title: leaf(video['Title']),
    description: leaf(video['Description']),
  };
}

function readArticle(article: XmlElement): JsonObject {
  return {
    title: leaf(article['Title']),
    description: leaf(article['Description']),
    url: leaf(article['Url']),
    picurl: leaf(article['PicUrl']),
  };
}

/** The text of a leaf; undefined when it is absent. */
export function leaf(value: XmlValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** An element with children; an empty one when it is absent. */
export function element(value: XmlValue | undefined): XmlElement {
  return elements(value)[0] ?? {};
}

function elements(value: XmlValue | undefined): readonly XmlElement[] {
  const all: readonly (string | XmlElement)[] = isList(value) ? value : value === undefined ? [] : [value];
  return all.filter((each) => typeof each === 'object');
}

function isList(value: XmlValue | undefined): value is readonly (string | XmlElement)[] {
  return Array.isArray(value);
}
