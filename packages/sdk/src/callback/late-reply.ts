import type { CallbackEvent } from './events/read-event.ts';
import type { UpdatedTemplateCard } from '../operations/named.gen.ts';
import type { PassiveReply, ReplyArticle, ReplyVideo } from './reply.ts';

interface ToMember {
  readonly touser: string;
  readonly agentid?: number | undefined;
}

interface CardUpdate {
  readonly userids: readonly string[];
  readonly agentid?: number | undefined;
  readonly response_code: string;
  readonly button?: { readonly replace_name: string } | undefined;
  readonly template_card?: UpdatedTemplateCard | undefined;
}

/** What a late reply is sent with. The client of `createWeCom` is one. */
export interface ReplyClient {
  readonly message: {
    sendText(input: ToMember & { readonly text: { readonly content: string } }): Promise<unknown>;
    sendImage(input: ToMember & { readonly image: { readonly media_id: string } }): Promise<unknown>;
    sendVoice(input: ToMember & { readonly voice: { readonly media_id: string } }): Promise<unknown>;
    sendVideo(input: ToMember & { readonly video: ReplyVideo }): Promise<unknown>;
    sendNews(
      input: ToMember & { readonly news: { readonly articles: readonly ReplyArticle[] } },
    ): Promise<unknown>;
    updateTemplateCard(input: CardUpdate): Promise<unknown>;
  };
}

/**
 * Sends a reply that cannot go back as the answer by an active call: a message to the member, a card update by the
 * `ResponseCode` of the event.
 * @returns false when there is none: nobody to send to, no `ResponseCode`, or a retired card
 * @throws what the client throws
 */
export async function sendActively(
  reply: PassiveReply,
  event: CallbackEvent,
  client: ReplyClient,
): Promise<boolean> {
  const sending = startSending(reply, event, client);
  await sending;
  return sending !== undefined;
}

function startSending(
  reply: PassiveReply,
  event: CallbackEvent,
  { message }: ReplyClient,
): Promise<unknown> | undefined {
  const touser = event.FromUserName;
  // Events that nobody in particular caused come from `sys` (path/90240).
  if (touser === '' || touser === 'sys') return undefined;
  const to = { touser, agentid: event.AgentID };
  switch (reply.msgtype) {
    case 'text':
      return message.sendText({ ...to, text: reply.text });
    case 'image':
      return message.sendImage({ ...to, image: reply.image });
    case 'voice':
      return message.sendVoice({ ...to, voice: reply.voice });
    case 'video':
      return message.sendVideo({ ...to, video: reply.video });
    case 'news':
      return message.sendNews({ ...to, news: reply.news });
    case 'update_button':
      return updateCard({ button: reply.button }, event, message);
    case 'update_template_card':
      return updateCard({ template_card: reply.template_card }, event, message);
    case 'update_taskcard':
      return undefined;
  }
}

/** A passive update reaches the one who tapped, and so does this one. */
function updateCard(
  change: Pick<CardUpdate, 'button' | 'template_card'>,
  event: CallbackEvent,
  message: ReplyClient['message'],
): Promise<unknown> | undefined {
  const response_code = 'ResponseCode' in event ? event.ResponseCode : '';
  if (response_code === '') return undefined;
  const { FromUserName, AgentID: agentid } = event;
  return message.updateTemplateCard({ userids: [FromUserName], agentid, response_code, ...change });
}
