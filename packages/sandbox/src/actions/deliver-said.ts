import type { DeliveryResult } from '../callbacks/delivery.ts';
import { messageXml } from '../callbacks/event-xml.ts';
import type { XmlInputElement } from '@wecomkit/sdk/callback';
import type { ControlContext } from '../control/control-context.ts';
import { storeMedia } from '../rules/index.ts';
import type { Member, Message } from '../state/rows.ts';
import { textAt } from '../wire/json-object.ts';
import type { World } from '../world.ts';

/** Tells the application what a member wrote to it (path/90239). */
export function deliverSaid(
  context: ControlContext,
  { corpid, userid }: Member,
  agentid: number,
  message: Message,
): Promise<DeliveryResult> {
  const occasion = { corpid, agentid, userid, time: message.time };
  return context.callbacks.deliver({
    corpid,
    agentid,
    userid,
    operation: message.msgtype,
    summary: {
      en: `${message.msgtype} from ${userid}`,
      zh: `${userid} 发来${namesZh[message.msgtype] ?? ''}消息`,
    },
    xml: messageXml(occasion, message.msgtype, elementsOf(context, message)),
    msgid: null,
  });
}

const namesZh: Readonly<Record<string, string>> = {
  text: '文本',
  image: '图片',
  voice: '语音',
  video: '视频',
  location: '位置',
};

function elementsOf(
  { world, origin }: ControlContext,
  { corpid, msgtype, content }: Message,
): XmlInputElement {
  const MediaId = textAt(content, 'media_id');
  switch (msgtype) {
    case 'text':
      return { Content: textAt(content, 'content') };
    case 'image':
      return { PicUrl: `${origin()}/_sandbox/media/${encodeURIComponent(MediaId)}`, MediaId };
    case 'voice':
      return { MediaId, Format: 'amr' };
    case 'video':
      return { MediaId, ThumbMediaId: storeThumbnail(world, corpid) };
    default:
      return locationElements(content);
  }
}

/** X is the latitude (path/90239). */
function locationElements(content: Message['content']): XmlInputElement {
  return {
    Location_X: Number(content['latitude']),
    Location_Y: Number(content['longitude']),
    Scale: Number(content['scale']),
    Label: textAt(content, 'label'),
    AppType: 'wxwork',
  };
}

/** One grey point: nothing here can take a picture out of a video. */
const greyPoint =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';

function storeThumbnail(world: World, corpid: string): string {
  const content = Buffer.from(greyPoint, 'base64');
  return storeMedia(world, { corpid, type: 'image', filename: 'thumbnail.png', content }).media_id;
}

/** Applications receive six types of messages; files are none of them (path/90239). */
export function noteUndelivered(world: World, { corpid, userid }: Member, agentid: number): void {
  world.journal.add({
    time: world.clock.now(),
    kind: 'drop',
    direction: 'inside',
    operation: 'file',
    method: '',
    path: '',
    agentid,
    corpid,
    errcode: null,
    status: null,
    outcome: 'dropped',
    summary: {
      en: `file from ${userid}: WeCom does not pass files on to applications`,
      zh: `${userid} 发来文件：企业微信不会把文件消息推送给应用`,
    },
    duration_ms: null,
    notes: [],
  });
}
