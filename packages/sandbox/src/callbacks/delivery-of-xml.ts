import { CallbackError, parseXml, type XmlElement } from '@wecomkit/sdk/callback';
import { taskKey } from '../state/keys.ts';
import type { World } from '../world.ts';
import type { Delivery } from './delivery.ts';
import { leaf } from './reply-content.ts';

/** What a plain text says about itself. Empty where it cannot be read: it is delivered all the same. */
export interface Described extends Pick<Delivery, 'userid' | 'operation' | 'msgid'> {
  readonly changeType: string | undefined;
}

/** Reads off a plain text what its delivery is called, who caused it, and which card it is about. */
export function describeXml(
  { state }: World,
  { corpid, agentid }: Pick<Delivery, 'corpid' | 'agentid'>,
  xml: string,
): Described {
  const tree = readTree(xml);
  const msgtype = leaf(tree['MsgType']) ?? 'unreadable';
  return {
    userid: leaf(tree['FromUserName']) ?? '',
    operation: msgtype === 'event' ? (leaf(tree['Event']) ?? msgtype) : msgtype,
    changeType: leaf(tree['ChangeType']),
    msgid: state.taskIds.get(taskKey(corpid, agentid ?? 0, leaf(tree['TaskId']) ?? '')) ?? null,
  };
}

function readTree(xml: string): XmlElement {
  try {
    return parseXml(xml);
  } catch (error) {
    if (error instanceof CallbackError) return {};
    throw error;
  }
}
