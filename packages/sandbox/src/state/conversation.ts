/** Ids of conversations: `app:1000002`, `chat:chat0001`. */

export type Conversation =
  | { readonly kind: 'application'; readonly agentid: number }
  | { readonly kind: 'chat'; readonly chatid: string };

export function applicationConversation(agentid: number): string {
  return `app:${agentid}`;
}

export function chatConversation(chatid: string): string {
  return `chat:${chatid}`;
}

/** Undefined when the id is not one of a conversation. */
export function readConversation(id: string): Conversation | undefined {
  if (/^app:\d{1,15}$/.test(id)) return { kind: 'application', agentid: Number(id.slice(4)) };
  return id.startsWith('chat:') && id.length > 5 ? { kind: 'chat', chatid: id.slice(5) } : undefined;
}
