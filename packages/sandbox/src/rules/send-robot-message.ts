import { createHash } from 'node:crypto';
import { newestFirst } from '../state/timeline.ts';
import type { Robot } from '../state/rows.ts';
import { type Answer, answer } from '../wire/answer.ts';
import { type JsonObject, objectAt, textAt } from '../wire/json-object.ts';
import { refuse } from '../wire/refusal.ts';
import type { World } from '../world.ts';
import type { Call } from './call.ts';
import { checkMedia } from './check-content.ts';
import { robotCodes } from './codes/robot-codes.ts';
import { createMessage } from './create-message.ts';
import { examine, refuseFirst } from './examine.ts';
import { storeMedia } from './media.ts';
import { imageFormat } from './media-format.ts';
import { mentionsIn } from './mentions.ts';
import { normalizeCard } from './normalize-card.ts';
import { noteCuts } from './note-sending.ts';
import { robotImageFormat } from './policy.ts';
import { chatOf, findRobot } from './robots.ts';
import { scaledMax, scaledMs } from './throttle.ts';

const minuteMs = 60_000;
const messagesAMinute = 20;

/** Key and rate come before the message is looked at (path/99110). */
export function checkRobot(call: Call): void {
  const robot = findRobot(call);
  if (isOverLimit(call.world, robot)) refuse(45009);
}

/** `webhook/send` (path/99110). Nothing in the answer identifies the message. */
export function sendRobotMessage(call: Call): Answer {
  const robot = findRobot(call);
  const chat = chatOf(call, robot);
  const msgtype = String(call.operation.fixed?.['msgtype']);
  const verdict = examine(call.operation.input, { ...call.input, key: robot.key });
  refuseFirst(verdict, robotCodes);
  const given = objectAt(verdict.value, msgtype);
  const content = keptContent(call.world, robot, msgtype, given);
  noteCuts(call, verdict.cut);
  createMessage(call.world, {
    corpid: robot.corpid,
    conversation: `chat:${robot.chatid}`,
    from: { kind: 'robot', id: robot.key },
    msgtype,
    content,
    recipients: chat.userlist,
    cut: verdict.cut,
    mentions: mentionsIn(call.world.state, chat, msgtype, content),
  });
  const { title } = call.operation;
  call.summary = { en: `${title.en}: ${chat.name}`, zh: `${title.zh}：${chat.name}` };
  return answer();
}

/** Only messages that were taken count, in a window that slides (path/99110 leaves its form open). */
function isOverLimit(world: World, { corpid, chatid, key }: Robot): boolean {
  const start = world.clock.now() - scaledMs(world, minuteMs);
  const most = scaledMax(world, messagesAMinute);
  let sent = 0;
  for (const message of newestFirst(world.state, corpid, `chat:${chatid}`)) {
    if (message.time <= start) break;
    if (message.from.kind === 'robot' && message.from.id === key) sent += 1;
    if (sent >= most) return true;
  }
  return false;
}

function keptContent(world: World, robot: Robot, msgtype: string, content: JsonObject): JsonObject {
  if (msgtype === 'image') return keptPicture(world, robot, content);
  checkMedia(world, robot.corpid, robot.key, msgtype, content);
  return msgtype === 'template_card' ? normalizeCard(content) : content;
}

/** Pictures come as Base64 with a checksum; a wrong one also means that Base64 lost bytes (observed 2023, 2026). */
function keptPicture(world: World, robot: Robot, content: JsonObject): JsonObject {
  const bytes = Buffer.from(textAt(content, 'base64'), 'base64');
  const md5 = createHash('md5').update(bytes).digest('hex');
  if (md5 !== textAt(content, 'md5').toLowerCase()) refuse(301019);
  const format = imageFormat(bytes) ?? refuse(robotImageFormat);
  const media = storeMedia(world, {
    corpid: robot.corpid,
    robot_key: robot.key,
    type: 'image',
    filename: `picture.${format}`,
    content: bytes,
    permanent: true,
  });
  return { media_id: media.media_id, md5 };
}
