import { renderXml, type XmlInput, type XmlInputElement } from '@wecomkit/sdk/callback';
import { invalid } from '../control/control-failure.ts';
import { isObject, type JsonObject } from '../wire/json-object.ts';
import { randomMsgId, withPlainMsgId } from './event-xml.ts';

/** A message or an event that somebody asks for by its name. */
export interface Composition {
  readonly corpid: string;
  /** Null: the contact-sync assistant. */
  readonly agentid: number | null;
  readonly userid: string | undefined;
  /** Milliseconds. */
  readonly time: number;
  /** `message.text`, `event.subscribe`, `event.change_contact.create_user`. */
  readonly kind: string;
  /** What stands in it beside, or instead of what is written for it; null leaves an element out. */
  readonly members: JsonObject;
}

/**
 * Writes a message or an event as WeCom does, with what all of them have (path/90239, path/90240).
 * @throws ControlFailure when kind or members cannot be written
 */
export function composeXml(composition: Composition): string {
  const { corpid, userid = 'sys', time, members } = composition;
  const { MsgId = null, ...kind } = readKind(composition);
  const elements = {
    ToUserName: corpid,
    FromUserName: userid,
    CreateTime: Math.floor(time / 1000),
    ...kind,
    ...members,
    // Ids stand last, as on the pages.
    ...('MsgId' in members ? {} : { MsgId }),
    ...agentIdOf(composition),
  };
  return render(elements);
}

const kindForm = /^(?:message\.(?<msgtype>\w+)|event\.(?<event>\w+)(?:\.(?<change>\w+))?)$/;

function readKind({ kind, userid }: Composition): JsonObject {
  const { msgtype, event, change = null } = kindForm.exec(kind)?.groups ?? {};
  if (event !== undefined) return { MsgType: 'event', Event: event, ChangeType: change };
  if (msgtype === undefined) {
    return invalid('kind', 'A kind is called message.TYPE, event.EVENT or event.EVENT.CHANGETYPE.');
  }
  if (userid === undefined) invalid('userid', 'A message is written by a member: say which.');
  return { MsgType: msgtype, MsgId: randomMsgId() };
}

/** Changes of the directory and jobs name no application (path/90970, path/90973), task cards spell it otherwise. */
const agentIdNames: Readonly<Record<string, string | null>> = {
  change_contact: null,
  batch_job_result: null,
  taskcard_click: 'AgentId',
};

function agentIdOf({ kind, agentid, members }: Composition): JsonObject {
  const event = kind.split('.')[1] ?? '';
  const name = Object.hasOwn(agentIdNames, event) ? agentIdNames[event] : 'AgentID';
  return agentid === null || name === null || name === undefined || name in members
    ? {}
    : { [name]: agentid };
}

function render(elements: JsonObject): string {
  try {
    return withPlainMsgId(renderXml(inputOf(elements, 1)));
  } catch (error) {
    // A name or a number that XML does not know.
    if (error instanceof TypeError) return invalid('members', error.message);
    throw error;
  }
}

/** Deeper than anything of WeCom, and as deep as receivers read. */
const maxDepth = 32;

function inputOf(elements: JsonObject, depth: number): XmlInputElement {
  return Object.fromEntries(
    Object.entries(elements).map(([name, value]) => [name, readInput(name, value, depth)]),
  );
}

function readInput(name: string, value: unknown, depth: number): XmlInput {
  if (depth > maxDepth) return invalid('members', `Elements are nested deeper than ${maxDepth}.`);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return undefined;
  // A list in a list adds its elements to it: there is no other place for them.
  if (Array.isArray(value)) return value.map((item) => readInput(name, item, depth + 1));
  return isObject(value)
    ? inputOf(value, depth + 1)
    : invalid('members', `${name} cannot be written in XML.`);
}
