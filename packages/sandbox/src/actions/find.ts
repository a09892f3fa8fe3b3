import { conflict, invalid, notFound } from '../control/control-failure.ts';
import { readConversation, type Conversation } from '../state/conversation.ts';
import { applicationKey, chatKey, memberKey } from '../state/keys.ts';
import type { AiBot } from '../state/aibot-rows.ts';
import type { Application, Chat, Corp, Member } from '../state/rows.ts';
import { includesMember, sees } from '../views/conversation-view.ts';
import type { World } from '../world.ts';

/** The member; without `corpid` of the first company that has one of this id. */
export function findMember({ state }: World, userid: string, corpid?: string): Member {
  const corpids = corpid === undefined ? [...state.corps.keys()] : [corpid];
  for (const each of corpids) {
    const member = state.members.get(memberKey(each, userid));
    if (member) return member;
  }
  return notFound('unknown-member', `There is no member "${userid}".`);
}

/** The company; without `corpid` the first one. */
export function findCorp({ state }: World, corpid?: string): Corp {
  const corp = corpid === undefined ? [...state.corps.values()][0] : state.corps.get(corpid);
  return corp ?? notFound('unknown-corp', `There is no company "${corpid ?? ''}".`);
}

export function findApplication({ state }: World, corpid: string, agentid: number): Application {
  return (
    state.applications.get(applicationKey(corpid, agentid)) ??
    notFound('unknown-application', `There is no application ${agentid}.`)
  );
}

/** The application, when the member sees it. */
export function findVisible(world: World, member: Member, agentid: number): Application {
  const application = findApplication(world, member.corpid, agentid);
  if (application.enabled && sees(world, member, application)) return application;
  return conflict('not-visible', `${member.userid} does not see the application ${agentid}.`);
}

/** The bot; in whatever company, where none is said. */
export function findBot({ state }: World, corpid: string | undefined, aibotid: string): AiBot {
  const bot = state.aibots.get(aibotid);
  if (bot && (corpid === undefined || bot.corpid === corpid)) return bot;
  return notFound('unknown-bot', `There is no bot "${aibotid}".`);
}

/** The group chat, when the member is in it. */
export function findOwnChat({ state }: World, member: Member, chatid: string): Chat {
  const chat = state.chats.get(chatKey(member.corpid, chatid));
  if (chat === undefined) return notFound('unknown-conversation', `There is no chat "${chatid}".`);
  if (includesMember(chat.userlist, member.userid)) return chat;
  return conflict('not-visible', `${member.userid} is not in the chat "${chatid}".`);
}

/** Reads the id of a conversation that a request names. */
export function findConversation(id: string): Conversation {
  return (
    readConversation(id) ??
    invalid(
      'conversation',
      'A conversation is called app:AGENTID, chat:CHATID or aibot:BOTID, for example app:1000002.',
    )
  );
}
