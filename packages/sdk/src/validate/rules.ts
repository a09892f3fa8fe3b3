import type { Rule } from '../fields.ts';
import { at, type Context, isAbsent, isFilled, isRecord } from './context.ts';

/** Checks the rules between the members of one object. */
export function checkRules(rules: readonly Rule[], value: unknown, path: string, context: Context): void {
  for (const rule of rules) checkRule(rule, value, path, context);
}

function checkRule(rule: Rule, value: unknown, path: string, { issues }: Context): void {
  const filled = (member: string): boolean => isFilled(memberAt(value, member));
  switch (rule.rule) {
    case 'atLeastOne': {
      if (rule.members.some(filled)) return;
      issues.push({ path, rule: 'atLeastOne', members: rule.members });
      return;
    }
    case 'together': {
      const missing = rule.members.filter((member) => !filled(member));
      if (missing.length === 0 || missing.length === rule.members.length) return;
      for (const member of missing)
        issues.push({ path: at(path, member), rule: 'together', members: rule.members });
      return;
    }
    case 'notBoth': {
      if (rule.members.filter(filled).length > 1)
        issues.push({ path, rule: 'conflict', members: rule.members });
      return;
    }
    case 'requiredWhen': {
      if (!filled(rule.member) && applies(rule.is, memberAt(value, rule.when))) {
        issues.push({ path: at(path, rule.member), rule: 'required', members: [rule.when] });
      }
      return;
    }
    case 'requiredWithout': {
      if (!filled(rule.member) && !filled(rule.without)) {
        issues.push({ path: at(path, rule.member), rule: 'required', members: [rule.without] });
      }
      return;
    }
    case 'lengthsAgree': {
      checkLengths(memberAt(value, rule.member), memberAt(value, rule.as), at(path, rule.member), issues);
      return;
    }
    case 'listed': {
      if (!filled(rule.member) || isListed(memberAt(value, rule.member), memberAt(value, rule.in))) return;
      issues.push({ path: at(path, rule.member), rule: 'choice', limit: [rule.in] });
    }
  }
}

function checkLengths(list: unknown, other: unknown, path: string, issues: Context['issues']): void {
  if (!Array.isArray(list) || !Array.isArray(other) || list.length === other.length) return;
  const rule = list.length < other.length ? 'tooFew' : 'tooMany';
  issues.push({ path, rule, limit: other.length, actual: list.length, unit: 'items' });
}

function isListed(id: unknown, list: unknown): boolean {
  const wanted = String(id).toLowerCase();
  return !Array.isArray(list) || list.some((item) => String(item).toLowerCase() === wanted);
}

/** A type that is left out counts as 0 (path/90236). */
function applies(is: readonly (string | number)[] | undefined, value: unknown): boolean {
  if (!is) return isFilled(value);
  const actual = isAbsent(value) ? 0 : value;
  return is.some((candidate) => candidate === actual);
}

function memberAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((inner, member) => (isRecord(inner) ? inner[member] : undefined), value);
}
