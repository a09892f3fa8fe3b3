import { applicationKey, cardKey, memberKey } from '../state/keys.ts';
import type { Message } from '../state/rows.ts';
import type { State } from '../state/state.ts';
import type { QuoteView } from '../control/types.ts';
import { type JsonObject, textAt } from '../wire/json-object.ts';
import { withoutThoughts } from './without-thoughts.ts';

/** What a message answers, as it stands in its content: what the member who quotes has before them. */
export function quoteOf(state: State, message: Message, userid: string): QuoteView {
  return {
    msgid: message.msgid,
    name: nameOf(state, message),
    msgtype: message.msgtype,
    [message.msgtype]: quotedContent(state, message, userid),
  };
}

/** A quote within the quoted message is left out, and what a bot thought before it answered. */
function quotedContent(state: State, { msgid, msgtype, content }: Message, userid: string): JsonObject {
  const copy = state.cards.get(cardKey(msgid, userid));
  if (copy) return copy.card;
  const { quote: _, ...shown } = content;
  return msgtype === 'stream' ? { ...shown, content: withoutThoughts(textAt(shown, 'content')) } : shown;
}

/** A click cannot be quoted: the service makes an empty quote (path/101138). */
export const emptyQuote: QuoteView = { msgid: null, name: '', msgtype: 'text', text: { content: '' } };

function nameOf(state: State, { corpid, from: { kind, id } }: Message): string {
  switch (kind) {
    case 'application':
      return state.applications.get(applicationKey(corpid, Number(id)))?.name ?? id;
    case 'member':
      return state.members.get(memberKey(corpid, id))?.name ?? id;
    case 'aibot':
      return state.aibots.get(id)?.name ?? id;
    case 'robot':
      return state.robots.get(id)?.name ?? '';
  }
}
