import { objectsIn } from '../rules/card-kind.ts';
import { type JsonObject, objectAt, textAt, valueAt } from '../wire/json-object.ts';

/** Turns a file into what the bot is told of it. */
export type OfferMedia = (mediaId: string) => JsonObject;

/**
 * A message in the types that bots hear (path/100719): `{ msgtype, [msgtype] }`. Quotes of what they do not hear, cards
 * for instance, come as a text.
 */
export function heardContent(msgtype: string, content: JsonObject, offer: OfferMedia): JsonObject {
  switch (msgtype) {
    case 'image':
    case 'file':
    case 'video':
      return { msgtype, [msgtype]: offer(textAt(content, 'media_id')) };
    case 'voice':
      return { msgtype, voice: { content: textAt(content, 'content') } };
    case 'mixed':
      return {
        msgtype,
        mixed: { msg_item: objectsIn(content, 'msg_item').map((item) => heardItem(item, offer)) },
      };
    default:
      return { msgtype: 'text', text: { content: plainText(content) } };
  }
}

function heardItem(item: JsonObject, offer: OfferMedia): JsonObject {
  const msgtype = textAt(item, 'msgtype');
  return heardContent(msgtype, objectAt(item, msgtype), offer);
}

const textPaths = ['content', 'main_title.title', 'sub_title_text', 'title', 'articles.0.title', 'label'];

function plainText(content: JsonObject): string {
  const texts = textPaths.map((path) => valueAt(content, path));
  const found = texts.find((text) => typeof text === 'string' && text !== '');
  return typeof found === 'string' ? found : '';
}
