import { renderXml, type XmlInputElement } from '@wecomkit/sdk/callback';
import { randomBytes } from 'node:crypto';
import type { SelectedItem } from '../control/types.ts';

/** Who did something in which application, and when. */
export interface Occasion {
  readonly corpid: string;
  readonly agentid: number;
  readonly userid: string;
  /** Milliseconds by the sandbox's clock. */
  readonly time: number;
}

/** A message of a member (path/90239). */
export function messageXml(occasion: Occasion, msgtype: string, content: XmlInputElement): string {
  const { AppType, ...own } = content;
  const xml = renderXml({
    ...headOf(occasion),
    MsgType: msgtype,
    ...own,
    MsgId: randomMsgId(),
    AgentID: occasion.agentid,
    AppType,
  });
  return withPlainMsgId(xml);
}

/** A message id is written plain like every number, though it fits none of JavaScript's. */
export function withPlainMsgId(xml: string): string {
  // No text looks like this: none can close its section.
  return xml.replace(/<MsgId><!\[CDATA\[(\d+)\]\]><\/MsgId>/, '<MsgId>$1</MsgId>');
}

/**
 * An event of the application's conversation or its menu (path/90240).
 * @param eventKey undefined for events without one
 * @param own what it tells beside
 */
export function eventXml(
  occasion: Occasion,
  event: string,
  eventKey: string | undefined,
  own: XmlInputElement = {},
): string {
  const { AppType, ...elements } = own;
  return renderXml({
    ...headOf(occasion),
    MsgType: 'event',
    Event: event,
    EventKey: eventKey,
    ...elements,
    AgentID: occasion.agentid,
    AppType,
  });
}

/** Where a member is. The name is upper case on the wire (path/90240). */
export function locationXml(
  occasion: Occasion,
  { latitude, longitude, precision }: { readonly [Name in 'latitude' | 'longitude' | 'precision']: number },
): string {
  return eventXml(occasion, 'LOCATION', undefined, {
    Latitude: latitude,
    Longitude: longitude,
    Precision: precision,
    AppType: 'wxwork',
  });
}

export interface CardEvent {
  readonly event: 'template_card_event' | 'template_card_menu_event';
  readonly key: string;
  readonly taskId: string;
  readonly cardType: string;
  readonly responseCode: string;
  readonly selected: readonly SelectedItem[];
}

/** A tap on a template card (path/90240). */
export function cardEventXml(occasion: Occasion, card: CardEvent): string {
  const items = card.selected.map(({ question_key, option_ids }) => ({
    QuestionKey: question_key,
    OptionIds: { OptionId: option_ids },
  }));
  return renderXml({
    ...headOf(occasion),
    MsgType: 'event',
    Event: card.event,
    EventKey: card.key,
    TaskId: card.taskId,
    CardType: card.cardType,
    ResponseCode: card.responseCode,
    AgentID: occasion.agentid,
    SelectedItems: items.length > 0 ? { SelectedItem: items } : undefined,
  });
}

/** A tap on a retired task card, whose event spells `AgentId` differently (path/90240). */
export function taskCardXml(occasion: Occasion, key: string, taskId: string): string {
  return renderXml({
    ...headOf(occasion),
    MsgType: 'event',
    Event: 'taskcard_click',
    EventKey: key,
    TaskId: taskId,
    AgentId: occasion.agentid,
  });
}

function headOf({ corpid, userid, time }: Occasion): XmlInputElement {
  return { ToUserName: corpid, FromUserName: userid, CreateTime: Math.floor(time / 1000) };
}

const firstUnsafe = 2n ** 53n;
const signedMaximum = 2n ** 63n;

/** Above 2^53, so that a receiver that reads it as a number shows it, and within 64 signed bits (path/90239). */
export function randomMsgId(): string {
  const random = randomBytes(8).readBigUInt64BE();
  return String(firstUnsafe + (random % (signedMaximum - firstUnsafe)));
}
