import type { AttributeDefinition, Member } from '../../state/rows.ts';
import { isObject, type JsonObject, listAt, objectAt, textAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import { type Author, corpOf } from '../author.ts';

/** The own attributes after a change: those named are replaced, cleared when empty; undefined ones are ignored (path/100067). */
export function changedAttrs(
  author: Author,
  value: JsonObject,
  before: Member['attrs'] = [],
): Member['attrs'] {
  if (!isObject(value['extattr'])) return before;
  const given = listAt(objectAt(value, 'extattr'), 'attrs').filter(isObject);
  return merge(
    before,
    given.filter((each) => isDefined(corpOf(author).attributes, each)),
  );
}

/** What outsiders see, after a change (path/92230). */
export function changedProfile(
  author: Author,
  value: JsonObject,
  before: Member['external_profile'] = {},
): Member['external_profile'] {
  const given = value['external_profile'];
  if (!isObject(given)) return before;
  const { short_names, channels } = corpOf(author);
  return {
    ...before,
    ...shortName(given, short_names),
    ...channelsAccount(given, channels),
    ...externalAttributes(author, given, before),
  };
}

function shortName(given: JsonObject, certified: readonly string[]): JsonObject {
  if (!('external_corp_name' in given)) return {};
  const external_corp_name = textAt(given, 'external_corp_name');
  if (external_corp_name !== '' && !certified.includes(external_corp_name)) refuse(41036);
  return { external_corp_name };
}

function channelsAccount(given: JsonObject, bound: readonly string[]): JsonObject {
  if (!isObject(given['wechat_channels'])) return {};
  const nickname = textAt(objectAt(given, 'wechat_channels'), 'nickname');
  if (nickname !== '' && !bound.includes(nickname)) refuse(41066);
  return nickname === '' ? {} : { wechat_channels: { nickname, status: 0 } };
}

function externalAttributes(author: Author, given: JsonObject, before: JsonObject): JsonObject {
  if (!Array.isArray(given['external_attr'])) return {};
  const defined = listAt(given, 'external_attr')
    .filter(isObject)
    .filter((each) => isDefined(corpOf(author).external_attributes, each) && isInstalled(author, each));
  return { external_attr: merge(listAt(before, 'external_attr').filter(isObject), defined) };
}

/** Whether the console has the attribute. One of another kind is an error: 60150. */
function isDefined(definitions: readonly AttributeDefinition[], given: JsonObject): boolean {
  const definition = definitions.find(({ name }) => name === given['name']);
  if (definition && definition.type !== given['type']) refuse(60150);
  return definition !== undefined;
}

/** A mini program that the company does not have is ignored (path/92230). */
function isInstalled({ world, corpid }: Author, given: JsonObject): boolean {
  const appid = textAt(objectAt(given, 'miniprogram'), 'appid');
  if (given['type'] !== 2 || appid === '') return true;
  return [...world.state.applications.values()].some(
    (application) => application.corpid === corpid && application.miniprograms.includes(appid),
  );
}

function merge(before: readonly JsonObject[], given: readonly JsonObject[]): readonly JsonObject[] {
  const names = new Set(given.map(({ name }) => name));
  return [...before.filter(({ name }) => !names.has(name)), ...given.filter((each) => !isCleared(each))];
}

/** Address and title, or the text, are empty. */
function isCleared(attribute: JsonObject): boolean {
  switch (attribute['type']) {
    case 0:
      return textAt(objectAt(attribute, 'text'), 'value') === '';
    case 1:
      return textAt(objectAt(attribute, 'web'), 'url') === '';
    default:
      return textAt(objectAt(attribute, 'miniprogram'), 'appid') === '';
  }
}
