import type { AiBot } from '../state/aibot-rows.ts';
import type { JsonObject } from '../wire/json-object.ts';
import { refuse } from '../wire/refusal.ts';
import type { World } from '../world.ts';
import type { AppliedReply } from './apply-reply.ts';

/**
 * `aibot_send_msg`: a bot writes on its own into a chat where somebody wrote to it before (path/101463). Files are
 * named by the media_id of `storeMedia`.
 * @throws Refusal
 */
export function sendAsBot(_world: World, _bot: AiBot, _body: JsonObject): AppliedReply {
  return refuse(40008);
}
