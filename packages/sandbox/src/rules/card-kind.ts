import type { Application } from '../state/rows.ts';
import { isObject, type JsonObject, listAt, objectAt, textAt } from '../wire/json-object.ts';

/** The three card types whose buttons call back (path/90236). */
const interactiveTypes: ReadonlySet<string> = new Set([
  'button_interaction',
  'vote_interaction',
  'multiple_interaction',
]);

/** The retired task cards, which call back too (path/90236 of 2021). */
export function isTaskCard(msgtype: string): boolean {
  return msgtype === 'taskcard' || msgtype === 'interactive_taskcard';
}

export function isInteractiveType(cardType: string): boolean {
  return interactiveTypes.has(cardType);
}

/** Whether taps on the card call the application: interactive types, and notices with a menu (path/90236). */
export function callsBack(card: JsonObject): boolean {
  return (
    isInteractiveType(textAt(card, 'card_type')) ||
    listAt(objectAt(card, 'action_menu'), 'action_list').length > 0
  );
}

/** The card of a message whose recipients have copies that change; none for other messages. */
export function changingCard(msgtype: string, content: JsonObject): JsonObject | undefined {
  if (isTaskCard(msgtype)) return content;
  return msgtype === 'template_card' && callsBack(content) ? content : undefined;
}

/** The application receives callbacks somewhere. One whose token and key are ready but whose URL is empty does not. */
export function hasCallback(application: Application): boolean {
  return application.callback !== null && application.callback.url !== '';
}

/** The task id of a card, null for what has none. */
export function taskIdOf(msgtype: string, content: JsonObject): string | null {
  if (!isTaskCard(msgtype) && msgtype !== 'template_card') return null;
  const id = content['task_id'];
  return typeof id === 'string' && id !== '' ? id : null;
}

/** Items of a list that are objects. */
export function objectsIn(value: unknown, name: string): readonly JsonObject[] {
  return listAt(value, name).filter((item) => isObject(item));
}
