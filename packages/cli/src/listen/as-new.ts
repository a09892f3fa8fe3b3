import { randomInt } from 'node:crypto';
import { CallbackError, parseXml, renderXml } from '@wecomkit/sdk/callback';
import { isRecord } from '../options/members.ts';

/**
 * The same event as if it had happened now: with a message id and a time of its own, so that an application that
 * drops repetitions takes it. What is neither XML nor JSON stays as it is.
 * @param now milliseconds since 1970
 */
export function asNew(plaintext: string, now: number): string {
  const seconds = Math.floor(now / 1000);
  try {
    return /^\s*\{/u.test(plaintext) ? newJson(plaintext, seconds) : newXml(plaintext, seconds);
  } catch (error) {
    // Not readable, or with a name that cannot be written: there is nothing to put in.
    if (error instanceof CallbackError || error instanceof SyntaxError || error instanceof TypeError)
      return plaintext;
    throw error;
  }
}

function newXml(xml: string, seconds: number): string {
  const tree = parseXml(xml);
  return renderXml({
    ...tree,
    CreateTime: seconds,
    ...('MsgId' in tree ? { MsgId: freshId() } : {}),
  });
}

function newJson(json: string, seconds: number): string {
  const members: unknown = JSON.parse(json);
  if (!isRecord(members)) return json;
  return JSON.stringify({
    ...members,
    ...('msgid' in members ? { msgid: freshId() } : {}),
    ...('create_time' in members ? { create_time: seconds } : {}),
  });
}

/** 19 digits, as those of messages. */
function freshId(): string {
  return `7${randomInt(1e9, 1e10 - 1)}${randomInt(1e7, 1e8 - 1)}`;
}
