import { departmentKey, memberKey } from '../state/keys.ts';
import type { Application, Member } from '../state/rows.ts';
import type { State } from '../state/state.ts';
import { isObject, type JsonObject } from '../wire/json-object.ts';
import { visibleRange } from './visibility.ts';

/** Members of a message whose texts are translated, by type; a list stands for its items (path/90236). */
const translated: Readonly<Record<string, readonly string[]>> = {
  text: ['content'],
  textcard: ['title', 'description'],
  news: ['articles.title', 'articles.description'],
  mpnews: ['articles.title', 'articles.digest', 'articles.content'],
  miniprogram_notice: ['title', 'description', 'content_item.value'],
  taskcard: ['title', 'description'],
  interactive_taskcard: ['title', 'description'],
  template_card: [
    'source.desc',
    'main_title.title',
    'main_title.desc',
    'sub_title_text',
    'horizontal_content_list.value',
  ],
};

/** Puts names in place of `$userName=ID$` and its like. Ids that are unknown or out of range stay as they are. */
export function translateIds(
  state: State,
  application: Application,
  msgtype: string,
  content: JsonObject,
): JsonObject {
  const translate = (text: string): string => translateText(state, application, text);
  return (translated[msgtype] ?? []).reduce((kept, path) => mapAt(kept, path.split('.'), translate), content);
}

function mapAt(value: JsonObject, path: readonly string[], translate: (text: string) => string): JsonObject {
  const [name = '', ...rest] = path;
  if (!(name in value)) return value;
  return { ...value, [name]: mapValue(value[name], rest, translate) };
}

function mapValue(value: unknown, rest: readonly string[], translate: (text: string) => string): unknown {
  if (typeof value === 'string') return translate(value);
  if (Array.isArray(value)) return value.map((item) => mapValue(item, rest, translate));
  return isObject(value) ? mapAt(value, rest, translate) : value;
}

function translateText(state: State, application: Application, text: string): string {
  return text.replace(
    /\$(userName|userAlias|userAliasOrName|departmentName)=([^$]+)\$/gu,
    (whole, kind, id) => {
      if (kind === 'departmentName') return departmentName(state, application, Number(id)) ?? whole;
      const member = visibleMember(state, application, id);
      return (member && nameFor(kind, member)) ?? whole;
    },
  );
}

function nameFor(kind: string, member: Member): string | undefined {
  const alias = member.alias === '' ? undefined : member.alias;
  if (kind === 'userAlias') return alias;
  return kind === 'userAliasOrName' ? (alias ?? member.name) : member.name;
}

function visibleMember(state: State, application: Application, userid: string): Member | undefined {
  const member = state.members.get(memberKey(application.corpid, userid));
  return member && visibleRange(state, application).seesMember(member) ? member : undefined;
}

function departmentName(state: State, application: Application, id: number): string | undefined {
  if (!visibleRange(state, application).seesDepartment(id)) return undefined;
  return state.departments.get(departmentKey(application.corpid, id))?.name;
}
