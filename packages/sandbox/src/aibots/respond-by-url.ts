import type { Operation } from '@wecomkit/sdk/catalog';
import type { Call } from '../rules/call.ts';
import type { Coverage } from '../rules/coverage-entry.ts';
import type { QuoteView } from '../control/types.ts';
import type { AiBot, BotEvent, BotResponse } from '../state/aibot-rows.ts';
import { botEventKey } from '../state/keys.ts';
import { type Answer, answer } from '../wire/answer.ts';
import { type JsonObject, objectAt, textAt } from '../wire/json-object.ts';
import { refuse } from '../wire/refusal.ts';
import { badBotResponseCode } from '../rules/policy.ts';
import { chatidOf } from './bot-chat.ts';
import { putEvent } from './bot-events.ts';
import { examineReply } from './examine-reply.ts';
import { emptyQuote, quoteOf } from './quote-of.ts';
import { replyFields, responseField } from './reply-fields.ts';
import { responsePath, usableResponse, useResponse } from './response-urls.ts';
import { sendCard } from './send-card.ts';
import { writeAsBot } from './write-as-bot.ts';

/** A `response_url`: no operation of the catalog, as nobody calls it but with an address that a bot was told. */
export const responseOperation: Operation = {
  name: 'aibot.response',
  title: { en: 'Answer at a response_url', zh: '通过 response_url 回复' },
  doc: 101138,
  method: 'POST',
  path: responsePath,
  credential: 'none',
  query: ['response_code'],
  input: responseField,
  output: { kind: 'object', label: { en: 'Answer', zh: '应答' }, members: {} },
  quota: 'base',
  retry: 'once',
  example: { msgtype: 'markdown', markdown: { content: '**done**' } },
};

export const responseCoverage: Coverage = {
  support: 'full',
  rule: respondByUrl,
  test: 'src/aibots/response-url.test.ts',
};

const answerable: ReadonlySet<string> = new Set(['markdown', 'template_card']);

/** A bot answers within an hour, once, with markdown or a card (path/101138). */
export function respondByUrl(call: Call): Answer {
  const { world, input } = call;
  const row = usableResponse(world, textAt(input, 'response_code'));
  const { bot, event } = ownerOf(call, row);
  const msgtype = textAt(input, 'msgtype');
  if (!answerable.has(msgtype)) refuse(40008);
  const { value } = examineReply(replyFields[msgtype] ?? refuse(40008), input);
  write(call, bot, event, msgtype, objectAt(value, msgtype));
  useResponse(world, row);
  // A card can still be updated once.
  if (event.kind === 'message') putEvent(world, { ...event, is_answered: true });
  call.summary = { en: `${bot.name} answers with ${msgtype}`, zh: `${bot.name} 以 ${msgtype} 回复` };
  return answer();
}

function ownerOf(
  { world: { state } }: Call,
  { aibotid, req_id }: BotResponse,
): { readonly bot: AiBot; readonly event: BotEvent } {
  const bot = state.aibots.get(aibotid) ?? refuse(badBotResponseCode);
  const event = state.botEvents.get(botEventKey(aibotid, req_id)) ?? refuse(badBotResponseCode);
  return { bot, event };
}

function write({ world }: Call, bot: AiBot, event: BotEvent, msgtype: string, content: JsonObject): void {
  const quote = quoteIn(world.state, event);
  if (msgtype === 'template_card') sendCard(world, bot, event, { card: content, quote });
  else writeAsBot(world, bot, event, { msgtype, content, judged: content, quote });
}

/** In groups the answer quotes what it answers (path/101138). */
function quoteIn(state: Call['world']['state'], event: BotEvent): QuoteView | undefined {
  if (chatidOf(event) === undefined) return undefined;
  const source = event.kind === 'message' ? state.messages.get(event.source ?? '') : undefined;
  return source ? quoteOf(state, source, event.userid) : emptyQuote;
}
