import { taskKey } from '../state/keys.ts';
import type { Application, Media } from '../state/rows.ts';
import { isObject, type JsonObject, objectAt, textAt } from '../wire/json-object.ts';
import { refuse } from '../wire/refusal.ts';
import type { World } from '../world.ts';
import { callsBack, hasCallback, isTaskCard, objectsIn, taskIdOf } from './card-kind.ts';
import { usableMedia } from './media.ts';
import { unlinkedMiniprogram } from './policy.ts';

/** What only the server can judge about a message's content: files, linked mini programs, callbacks, task ids. */
export function checkContent(
  world: World,
  application: Application,
  msgtype: string,
  content: JsonObject,
): void {
  checkMedia(world, application.corpid, null, msgtype, content);
  checkMiniprograms(application, msgtype, content);
  if ((isTaskCard(msgtype) || callsBack(content)) && !hasCallback(application)) refuse(43012);
  checkTaskId(world, application, taskIdOf(msgtype, content));
}

/** Files exist, have not expired, are of the type that the message needs and of the right upload (path/90236). */
export function checkMedia(
  world: World,
  corpid: string,
  robot_key: string | null,
  msgtype: string,
  content: JsonObject,
): void {
  for (const { media_id, type } of mediaIn(msgtype, content)) {
    usableMedia(world, { media_id, corpid, robot_key, type });
  }
}

interface MediaNeed {
  readonly media_id: string;
  readonly type: Media['type'] | undefined;
}

function mediaIn(msgtype: string, content: JsonObject): readonly MediaNeed[] {
  switch (msgtype) {
    case 'image':
    case 'voice':
    case 'video':
    case 'file':
      return [{ media_id: textAt(content, 'media_id'), type: msgtype }];
    case 'mpnews':
      return objectsIn(content, 'articles').map((article) => ({
        media_id: textAt(article, 'thumb_media_id'),
        type: 'image',
      }));
    case 'template_card':
      return objectsIn(content, 'horizontal_content_list')
        .filter((row) => row['type'] === 2)
        .map((row) => ({ media_id: textAt(row, 'media_id'), type: undefined }));
    default:
      return [];
  }
}

/** Mini programs that a message opens must be linked to the application (path/90236). */
function checkMiniprograms(application: Application, msgtype: string, content: JsonObject): void {
  const appids = miniprogramsIn(msgtype, content);
  if (appids.some((appid) => !application.miniprograms.includes(appid))) refuse(unlinkedMiniprogram);
}

function miniprogramsIn(msgtype: string, content: JsonObject): readonly string[] {
  if (msgtype === 'miniprogram_notice') return [textAt(content, 'appid')];
  if (msgtype === 'news') {
    return objectsIn(content, 'articles')
      .map((article) => textAt(article, 'appid'))
      .filter((appid) => appid !== '');
  }
  return msgtype === 'template_card' ? miniprogramsInCard(content) : [];
}

/** A link of type 2 opens a mini program, wherever it stands on a card. */
function miniprogramsInCard(card: JsonObject): readonly string[] {
  const links = [
    ...['card_action', 'quote_area', 'image_text_area'].map((name) => objectAt(card, name)),
    ...objectsIn(card, 'jump_list'),
  ];
  return links.filter((link) => link['type'] === 2).map((link) => textAt(link, 'appid'));
}

/** A task id is used once by an application, for ever (path/90236). */
function checkTaskId({ state }: World, { corpid, agentid }: Application, id: string | null): void {
  if (id !== null && state.taskIds.has(taskKey(corpid, agentid, id))) refuse(42014);
}

/** As `checkContent` for a card that replaces another: it has no task id of its own (path/94888). */
export function checkReplacement(world: World, application: Application, card: unknown): void {
  if (!isObject(card)) return;
  checkMedia(world, application.corpid, null, 'template_card', card);
  checkMiniprograms(application, 'template_card', card);
}
