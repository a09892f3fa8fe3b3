import type { AiBot, BotEvent, BotMedia, BotResponse } from './aibot-rows.ts';
import { Collection } from './collection.ts';
import type { ExportedFile, Job } from './job-rows.ts';
import type * as rows from './rows.ts';

/** Everything the sandbox remembers. Keys are built by the functions of `keys.ts`. */
export interface State {
  readonly corps: Collection<rows.Corp>;
  readonly departments: Collection<rows.Department>;
  readonly members: Collection<rows.Member>;
  readonly tags: Collection<rows.Tag>;
  readonly applications: Collection<rows.Application>;
  readonly chats: Collection<rows.Chat>;
  readonly robots: Collection<rows.Robot>;
  readonly tokens: Collection<rows.Token>;
  readonly media: Collection<rows.Media>;
  readonly messages: Collection<rows.Message>;
  readonly cards: Collection<rows.CardCopy>;
  readonly responseCodes: Collection<rows.ResponseCode>;
  /** Task ids used by an application, for ever (path/90236). Key: corpid + agentid + task_id, value: msgid. */
  readonly taskIds: Collection<string>;
  /** How far members have read. Key: corpid + member + conversation, value: the seq of the last message they saw. */
  readonly reads: Collection<number>;
  /** Imports, exports and uploads from addresses. Key: jobid. */
  readonly jobs: Collection<Job>;
  /** Files of exports. Key: id. */
  readonly files: Collection<ExportedFile>;
  /** Who was invited to join last. Keyed like members. */
  readonly invitations: Collection<rows.Invitation>;
  readonly aibots: Collection<AiBot>;
  readonly botEvents: Collection<BotEvent>;
  readonly botResponses: Collection<BotResponse>;
  readonly botMedia: Collection<BotMedia>;
  /** The day of a member's last `enter_chat` of a bot, counted from 1970. Key: corpid + aibotid + member. */
  readonly botVisits: Collection<number>;
  /** Where members' phones say that they are, those of members who share it. Keyed like members. */
  readonly locations: Collection<rows.Location>;
  /** Single values: the last sequence number, the clock's offset. */
  readonly settings: Collection<number>;
}

export function createState(): State {
  return {
    corps: new Collection('corps'),
    departments: new Collection('departments'),
    members: new Collection('members'),
    tags: new Collection('tags'),
    applications: new Collection('applications'),
    chats: new Collection('chats'),
    robots: new Collection('robots'),
    tokens: new Collection('tokens'),
    media: new Collection('media'),
    messages: new Collection('messages'),
    cards: new Collection('cards'),
    responseCodes: new Collection('responseCodes'),
    taskIds: new Collection('taskIds'),
    reads: new Collection('reads'),
    jobs: new Collection('jobs'),
    files: new Collection('files'),
    invitations: new Collection('invitations'),
    aibots: new Collection('aibots'),
    botEvents: new Collection('botEvents'),
    botResponses: new Collection('botResponses'),
    botMedia: new Collection('botMedia'),
    botVisits: new Collection('botVisits'),
    locations: new Collection('locations'),
    settings: new Collection('settings'),
  };
}
