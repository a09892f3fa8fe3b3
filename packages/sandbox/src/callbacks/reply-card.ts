import { cardFromXml, type XmlElement } from '@wecomkit/sdk/callback';
import { catalog } from '@wecomkit/sdk/catalog';
import { describeIssue, type InputIssue } from '@wecomkit/sdk/errors';
import type { CardChange } from '../rules/index.ts';
import { isInteractiveType } from '../rules/card-kind.ts';
import { examine, isAt } from '../rules/examine.ts';
import type { Message } from '../state/rows.ts';
import { isObject, textAt } from '../wire/json-object.ts';
import { dropReply, DroppedReply } from './dropped-reply.ts';
import { element, leaf } from './reply-content.ts';

/**
 * What an update in a passive reply does to the card (path/90241).
 * @throws DroppedReply when it does not fit the card or breaks a limit
 */
export function replyCardChange(msgtype: string, tree: XmlElement, message: Message): CardChange {
  switch (msgtype) {
    case 'update_template_card':
      return { template_card: readCard(element(tree['TemplateCard'])) };
    case 'update_taskcard':
      return { replace_name: replaceName(element(tree['TaskCard'])) };
    default:
      return { replace_name: greyButtons(element(tree['Button']), message) };
  }
}

/** Only originals with buttons have buttons to turn grey. */
function greyButtons(button: XmlElement, { content }: Message): string {
  if (!isInteractiveType(textAt(content, 'card_type'))) {
    dropReply(
      'update_button is for cards with buttons, votes or selects.',
      'update_button 仅适用于按钮交互型、投票选择型和多项选择型卡片。',
    );
  }
  return replaceName(button);
}

function replaceName(button: XmlElement): string {
  return (
    leaf(button['ReplaceName']) ||
    dropReply('ReplaceName is missing or empty.', '缺少 ReplaceName，或其值为空。')
  );
}

function readCard(tree: XmlElement): Readonly<Record<string, unknown>> {
  const { input } = catalog.message.updateTemplateCard;
  const verdict = examine(input, { template_card: cardFromXml(tree) });
  const issue = verdict.issues.find((each) => isAt(each, 'template_card') && !isTakenInReplies(each));
  if (issue) throw new DroppedReply({ en: describeIssue(issue, 'en'), zh: describeIssue(issue, 'zh') });
  const card = verdict.value['template_card'];
  return isObject(card) ? card : {};
}

const maxMenuEntries = 10;

/**
 * Where the page of replies is milder than that of updates: more entries in the menu, an empty list of selects, and
 * wrong numbers count as the default (path/90241).
 */
function isTakenInReplies({ path, rule, actual }: InputIssue): boolean {
  if (path.endsWith('.action_list') && rule === 'tooMany') return Number(actual) <= maxMenuEntries;
  if (path.endsWith('.select_list')) return rule === 'tooFew' || rule === 'required';
  return rule === 'choice' && !path.endsWith('.card_type');
}
