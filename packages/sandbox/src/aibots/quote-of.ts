import { applicationKey, memberKey } from '../state/keys.ts';
import type { Message } from '../state/rows.ts';
import type { State } from '../state/state.ts';
import type { QuoteView } from '../control/types.ts';

/** What a message answers, as it stands in its content. A quote within the quoted message is left out. */
export function quoteOf(state: State, message: Message): QuoteView {
  const { quote: _, ...content } = message.content;
  return {
    msgid: message.msgid,
    name: nameOf(state, message),
    msgtype: message.msgtype,
    [message.msgtype]: content,
  };
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
