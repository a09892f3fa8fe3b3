import { chatKey } from '../state/keys.ts';
import type { Chat, Robot } from '../state/rows.ts';
import { textAt } from '../wire/json-object.ts';
import { refuse } from '../wire/refusal.ts';
import type { Call } from './call.ts';

/** The robot of the key in the query. The key is the whole credential (path/99110). */
export function findRobot(call: Call): Robot {
  const robot = call.world.state.robots.get(textAt(call.query, 'key')) ?? refuse(93000);
  call.corpid = robot.corpid;
  if (!robot.enabled) refuse(93004);
  return robot;
}

/** The group that it posts to. */
export function chatOf(call: Call, { corpid, chatid }: Robot): Chat {
  return call.world.state.chats.get(chatKey(corpid, chatid)) ?? refuse(93008);
}
