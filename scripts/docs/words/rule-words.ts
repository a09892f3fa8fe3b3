import type { Rule } from '../../../packages/sdk/src/fields.ts';
import { type Html, html, raw } from '../html.ts';
import type { Language } from './language.ts';
import { type Texts, textsOf } from './texts.ts';

/** A rule between members as a sentence, the members as code. */
export function ruleWords(rule: Rule, language: Language): Html {
  const { rules } = textsOf[language];
  switch (rule.rule) {
    case 'atLeastOne':
      return fill(rules.atLeastOne, { members: listed(rule.members, rules, rules.or) });
    case 'together':
    case 'notBoth':
      return fill(rules[rule.rule], { members: listed(rule.members, rules, rules.and) });
    case 'requiredWhen':
      return rule.is
        ? fill(rules.requiredWhenIs, {
            ...pair(rule.member, rule.when),
            values: listed(rule.is, rules, rules.or),
          })
        : fill(rules.requiredWhen, pair(rule.member, rule.when));
    case 'requiredWithout':
      return fill(rules.requiredWithout, pair(rule.member, rule.without));
    case 'lengthsAgree':
      return fill(rules.lengthsAgree, pair(rule.member, rule.as));
    case 'listed':
      return fill(rules.listed, pair(rule.member, rule.in));
  }
}

function pair(member: string, other: string): Readonly<Record<string, Html>> {
  return { member: code(member), other: code(other) };
}

function listed(values: readonly (string | number)[], { comma }: Texts['rules'], last: string): Html {
  const joined = values.map((value, index) => {
    const separator = index === 0 ? '' : index === values.length - 1 ? last : comma;
    return html`${separator}${code(value)}`;
  });
  return html`${joined}`;
}

function code(value: string | number): Html {
  return html`<code>${value}</code>`;
}

function fill(sentence: string, parts: Readonly<Record<string, Html>>): Html {
  return raw(sentence.replaceAll(/\{(\w+)\}/gu, (_, name: string) => parts[name]?.markup ?? ''));
}
