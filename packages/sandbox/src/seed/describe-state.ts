import type { Application, Chat, Media, Message } from '../state/rows.ts';
import type { State } from '../state/state.ts';
import type { Seed, SeedApplication, SeedChat, SeedCorp, SeedMedia, SeedMessage } from './seed.ts';

/**
 * The seed that brings the state back as it is: directory, applications, groups, robots, files and messages, with all
 * ids, secrets and keys. Tokens, and what became of cards after they were sent, are not part of a seed.
 * @param now milliseconds since 1970; ages count from it
 */
export function describeState(state: State, now: number = Date.now()): Seed {
  return {
    corps: [...state.corps.values()].map((corp) => ({ ...corp, ...contentsOf(state, corp.corpid, now) })),
  };
}

type Contents = Omit<SeedCorp, 'corpid' | 'name' | 'contacts_secret' | 'account_cap'>;

function contentsOf(state: State, corpid: string, now: number): Contents {
  const own = <Row extends { readonly corpid: string }>(rows: Iterable<Row>): readonly Row[] =>
    [...rows].filter((row) => row.corpid === corpid);
  return {
    departments: own(state.departments.values()).map(below),
    members: own(state.members.values()).map(below),
    tags: own(state.tags.values()).map(below),
    applications: own(state.applications.values()).map(toSeedApplication),
    chats: own(state.chats.values()).map(toSeedChat),
    robots: own(state.robots.values()).map(below),
    media: own(state.media.values()).map((media) => toSeedMedia(media, now)),
    messages: own(state.messages.values()).map((message) => toSeedMessage(state, message, now)),
  };
}

/** A row as it stands below its company. */
function below<Row extends { readonly corpid: string }>(row: Row): Omit<Row, 'corpid'> {
  const { corpid: _, ...rest } = row;
  return rest;
}

function toSeedApplication(row: Application): SeedApplication {
  const { callback, ...application } = below(row);
  if (callback === null) return application;
  const { url, token, encodingAESKey } = callback;
  return { ...application, callback: { url, token, encodingAESKey } };
}

function toSeedChat(row: Chat): SeedChat {
  const { agentid, ...chat } = below(row);
  return agentid === null ? chat : { ...chat, agentid };
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
