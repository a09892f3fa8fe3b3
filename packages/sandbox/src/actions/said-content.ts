import { quoteOf } from '../aibots/quote-of.ts';
import { invalid, notFound } from '../control/control-failure.ts';
import type { MixedItem, SayRequest } from '../control/types.ts';
import { untranscribedVoice } from '../rules/policy.ts';
import type { Conversation } from '../state/conversation.ts';
import type { Member } from '../state/rows.ts';
import type { JsonObject } from '../wire/json-object.ts';
import type { World } from '../world.ts';
import { isRecipient } from '../views/messages-page.ts';
import { findOwnMedia } from './find-media.ts';

/**
 * What a member writes, as it is kept: the object under the name of the type, with the quote in it.
 * @throws ControlFailure
 */
export function saidContent(
  world: World,
  member: Member,
  conversation: Conversation,
  request: SayRequest,
): JsonObject {
  const content = contentOf(world, member, conversation, request);
  if (request.quote === undefined) return content;
  return { ...content, quote: quotedMessage(world, member, request, request.quote) };
}

function contentOf(world: World, member: Member, { kind }: Conversation, request: SayRequest): JsonObject {
  switch (request.msgtype) {
    case 'text':
      return { content: request.text?.content || invalid('text.content', 'A text must not be empty.') };
    case 'location':
      if (kind === 'aibot') invalid('msgtype', 'Bots hear no locations.');
      return placeOf(request);
    case 'mixed':
      if (kind === 'application') invalid('msgtype', 'Applications hear no mixed messages.');
      return mixedOf(world, member, request.mixed?.msg_item ?? []);
    case 'voice':
      return kind === 'aibot' ? voiceOf(world, member, request) : fileOf(world, member, request);
    default:
      return fileOf(world, member, request);
  }
}

/** As in the sample of path/90239. */
const defaultScale = 16;

function placeOf({ location }: SayRequest): JsonObject {
  if (location === undefined) return invalid('location', 'A location needs latitude, longitude and label.');
  return { ...location, scale: location.scale ?? defaultScale };
}

function fileOf(world: World, member: Member, { media_id = '', msgtype }: SayRequest): JsonObject {
  return { media_id: findOwnMedia(world, member, media_id, msgtype).media_id };
}

/** Bots hear what was said, not the voice: a text alone will do (path/100719). */
function voiceOf(world: World, member: Member, request: SayRequest): JsonObject {
  const content = request.text?.content || untranscribedVoice;
  if (request.media_id === undefined && request.text !== undefined) return { content };
  return { ...fileOf(world, member, request), content };
}

function mixedOf(world: World, member: Member, items: readonly MixedItem[]): JsonObject {
  if (items.length === 0) invalid('mixed.msg_item', 'A mixed message needs texts or pictures.');
  return { msg_item: items.map((item, index) => mixedItem(world, member, item, `mixed.msg_item.${index}`)) };
}

function mixedItem(
  world: World,
  member: Member,
  { msgtype, text, image }: MixedItem,
  at: string,
): JsonObject {
  if (msgtype === 'text')
    return {
      msgtype,
      text: { content: text?.content || invalid(`${at}.text`, 'A text must not be empty.') },
    };
  const { media_id } = findOwnMedia(world, member, image?.media_id ?? '', 'image');
  return { msgtype, image: { media_id } };
}

function quotedMessage(
  world: World,
  member: Member,
  { conversation }: SayRequest,
  msgid: string,
): JsonObject {
  const message = world.state.messages.get(msgid);
  const isThere =
    message?.corpid === member.corpid &&
    message.conversation === conversation &&
    isRecipient(message, member.userid) &&
    !message.recalled;
  if (!message || !isThere)
    return notFound('unknown-message', 'There is no such message in the conversation to quote.');
  return { ...quoteOf(world.state, message, member.userid) };
}
