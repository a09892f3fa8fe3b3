/** Ids of conversations: `app:1000002`, `chat:chat0001`, `aibot:aibStock01`. */

export type Conversation =
  | { readonly kind: 'application'; readonly agentid: number }
  | { readonly kind: 'chat'; readonly chatid: string }
  | { readonly kind: 'aibot'; readonly aibotid: string };

export function applicationConversation(agentid: number): string {
  return `app:${agentid}`;
}

export function chatConversation(chatid: string): string {
  return `chat:${chatid}`;
}

export function botConversation(aibotid: string): string {
  return `aibot:${aibotid}`;
}

/** Undefined when the id is not one of a conversation. */
export function readConversation(id: string): Conversation | undefined {
  if (/^app:\d{1,15}$/.test(id)) return { kind: 'application', agentid: Number(id.slice(4)) };
  if (id.startsWith('aibot:') && id.length > 6) return { kind: 'aibot', aibotid: id.slice(6) };
  return id.startsWith('chat:') && id.length > 5 ? { kind: 'chat', chatid: id.slice(5) } : undefined;
}
