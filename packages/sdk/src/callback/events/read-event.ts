import { parseXml } from '../parse-xml.ts';
import type { XmlElement } from '../xml-element.ts';
import { textAt } from '../tree.ts';
import { click, type ClickEvent } from './click.ts';
import { enterAgent, type EnterAgentEvent } from './enter-agent.ts';
import { repeatedElements } from './lists.ts';
import {
  templateCardEvent,
  templateCardMenuEvent,
  type TemplateCardEvent,
  type TemplateCardMenuEvent,
} from './template-card.ts';
import { textMessage, type TextMessage } from './text-message.ts';
import { readUnknown, type UnknownEvent } from './unknown.ts';

/** The kinds with a type of their own. */
export type KnownEvent =
  | ClickEvent
  | EnterAgentEvent
  | TemplateCardEvent
  | TemplateCardMenuEvent
  | TextMessage;

/** Everything that WeCom delivers, told apart by `kind`. */
export type CallbackEvent = KnownEvent | UnknownEvent;

const readers = {
  [click.kind]: click,
  [enterAgent.kind]: enterAgent,
  [templateCardEvent.kind]: templateCardEvent,
  [templateCardMenuEvent.kind]: templateCardMenuEvent,
  [textMessage.kind]: textMessage,
} satisfies Record<KnownEvent['kind'], unknown>;

/**
 * Reads the plain text of a delivery. Unknown kinds pass with their tree; nothing is dropped.
 * @throws CallbackError `body` when it is not XML of WeCom
 */
export function readEvent(message: string): CallbackEvent {
  const tree = parseXml(message, repeatedElements);
  const kind = kindOf(tree);
  return isKnown(kind) ? readers[kind].read(tree) : readUnknown(tree);
}

function kindOf(tree: XmlElement): string {
  const type = textAt(tree, 'MsgType');
  return type === 'event' ? `event.${textAt(tree, 'Event')}` : `message.${type}`;
}

function isKnown(kind: string): kind is KnownEvent['kind'] {
  return Object.hasOwn(readers, kind);
}
