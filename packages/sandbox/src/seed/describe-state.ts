import type { AiBot } from '../state/aibot-rows.ts';
import type { Application, Callback, Chat, Media, Message, Tag } from '../state/rows.ts';
import type { State } from '../state/state.ts';
import type { Seed, SeedCallback, SeedCorp, SeedMedia, SeedMessage } from './seed.ts';

/**
 * The seed that brings the state back as it is: directory, applications, groups, robots, files and messages, with all
 * ids, secrets and keys. Tokens, and what became of cards after they were sent, are not part of a seed.
 * @param now milliseconds since 1970; ages count from it
 */
export function describeState(state: State, now: number = Date.now()): Seed {
  return {
    corps: [...state.corps.values()].map(({ contacts_callback, ...corp }) => ({
      ...corp,
      ...(contacts_callback ? { contacts_callback: toSeedCallback(contacts_callback) } : {}),
      ...contentsOf(state, corp.corpid, now),
    })),
  };
}

type Contents = Pick<
  SeedCorp,
  'departments' | 'members' | 'tags' | 'applications' | 'chats' | 'robots' | 'aibots' | 'media' | 'messages'
>;

function toSeedCallback({ url, token, encodingAESKey }: Callback): SeedCallback {
  return { url, token, encodingAESKey };
}

function contentsOf(state: State, corpid: string, now: number): Contents {
  const own = <Row extends { readonly corpid: string }>(rows: Iterable<Row>): readonly Row[] =>
    [...rows].filter((row) => row.corpid === corpid);
  return {
    departments: own(state.departments.values()).map(below),
    members: own(state.members.values()).map(below),
    tags: own(state.tags.values()).map(withoutNobody),
    applications: own(state.applications.values()).map(withSeedCallback),
    chats: own(state.chats.values()).map(withoutNobody),
    robots: own(state.robots.values()).map(below),
    aibots: own(state.aibots.values()).map(withSeedCallback),
    media: own(state.media.values()).map((media) => toSeedMedia(media, now)),
    messages: own(state.messages.values()).map((message) => toSeedMessage(state, message, now)),
  };
}

/** A row as it stands below its company. */
function below<Row extends { readonly corpid: string }>(row: Row): Omit<Row, 'corpid'> {
  const { corpid: _, ...rest } = row;
  return rest;
}

function withSeedCallback<Row extends Application | AiBot>(
  row: Row,
): Omit<Row, 'corpid' | 'callback'> & { callback?: SeedCallback } {
  const { corpid: _, callback, ...rest } = row;
  return callback === null ? rest : { ...rest, callback: toSeedCallback(callback) };
}

/** Tags and groups that no application made do not name one. */
function withoutNobody<Row extends Tag | Chat>(
  row: Row,
): Omit<Row, 'corpid' | 'agentid'> & { agentid?: number } {
  const { corpid: _, agentid, ...rest } = row;
  return agentid === null ? rest : { ...rest, agentid };
}

function toSeedMedia(media: Media, now: number): SeedMedia {
  const { content, created_at, robot_key } = media;
  return {
    media_id: media.media_id,
    type: media.type,
    filename: media.filename,
    base64: Buffer.from(content).toString('base64'),
    ...(robot_key === null ? {} : { robot_key }),
    permanent: media.permanent,
    origin: media.origin,
    seconds_ago: secondsBetween(created_at, now),
  };
}

function toSeedMessage(state: State, message: Message, now: number): SeedMessage {
  const { msgid, conversation, from, recipients, msgtype, content, safe, time } = message;
  const code = [...state.responseCodes.values()].find((row) => row.msgid === msgid && !row.used)?.code;
  const seconds_ago = secondsBetween(time, now);
  const seed = { msgid, conversation, from, recipients, msgtype, content, safe, seconds_ago };
  return code === undefined ? seed : { ...seed, response_code: code };
}

function secondsBetween(then: number, now: number): number {
  return Math.max(0, Math.floor((now - then) / 1000));
}
