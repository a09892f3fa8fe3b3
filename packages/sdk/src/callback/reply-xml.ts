import { cardToXml } from './card-xml.ts';
import type { XmlInputElement } from './render-xml.ts';
import type { PassiveReply } from './reply.ts';

/** The `MsgType` of a passive reply and the elements that belong to it (path/90241). */
export function replyToXml(reply: PassiveReply): XmlInputElement {
  return { MsgType: reply.msgtype, ...contentToXml(reply) };
}

function contentToXml(reply: PassiveReply): XmlInputElement {
  switch (reply.msgtype) {
    case 'text':
      return { Content: reply.text.content };
    case 'image':
      return { Image: { MediaId: reply.image.media_id } };
    case 'voice':
      return { Voice: { MediaId: reply.voice.media_id } };
    case 'video':
      return { Video: videoToXml(reply.video) };
    case 'news':
      return newsToXml(reply.news);
    case 'update_button':
      return { Button: { ReplaceName: reply.button.replace_name } };
    case 'update_template_card':
      return { TemplateCard: cardToXml(reply.template_card) };
    case 'update_taskcard':
      return { TaskCard: { ReplaceName: reply.taskcard.replace_name } };
  }
}

type ReplyOf<Type extends PassiveReply['msgtype']> = Extract<PassiveReply, { readonly msgtype: Type }>;

function videoToXml({ media_id, title, description }: ReplyOf<'video'>['video']): XmlInputElement {
  return { MediaId: media_id, Title: title, Description: description };
}

function newsToXml({ articles }: ReplyOf<'news'>['news']): XmlInputElement {
  const item = articles.map(({ title, description, url, picurl }) => ({
    Title: title,
    Description: description,
    PicUrl: picurl,
    Url: url,
  }));
  return { ArticleCount: item.length, Articles: { item } };
}
