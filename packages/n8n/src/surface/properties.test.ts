import { SEND_AND_WAIT_OPERATION, type INodeProperties, type INodePropertyOptions } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { WeCom } from '../../nodes/WeCom/WeCom.node.ts';
import { WeComTrigger } from '../../nodes/WeComTrigger/WeComTrigger.node.ts';
import { sendAndWaitOperation } from '../wait/operation-name.ts';
import { nodeProperties } from './properties.ts';

const action = new WeCom().description;
const all = [...action.properties, ...new WeComTrigger().description.properties].flatMap(withInner);

/** A property and all that stand inside it. */
function withInner(property: INodeProperties): INodeProperties[] {
  const groups = (property.options ?? []) as readonly object[];
  const inner = groups.flatMap((option) => {
    if ('values' in option) return option.values as INodeProperties[];
    return 'type' in option ? [option as INodeProperties] : [];
  });
  return [property, ...inner.flatMap(withInner)];
}

/** The fields that people see beside each other: those of a node, and those of each group. */
function levels(): (readonly INodeProperties[])[] {
  const groups = all.flatMap(({ type, options = [] }) => {
    if (type === 'collection') return [options as INodeProperties[]];
    return options.flatMap((option) => ('values' in option ? [option.values as INodeProperties[]] : []));
  });
  return [action.properties, new WeComTrigger().description.properties, ...groups];
}

function namesakes(level: readonly INodeProperties[]): string[] {
  return level.flatMap((one, index) =>
    level
      .slice(index + 1)
      .filter(
        (other) => one.displayName === other.displayName && one.name !== other.name && meets(one, other),
      )
      .map((other) => `${told(one)} and ${other.name}`),
  );
}

/** Whether there is a form that shows both. */
function meets(
  { displayOptions: one }: INodeProperties,
  { displayOptions: other }: INodeProperties,
): boolean {
  return Object.entries(one?.show ?? {}).every(([name, values = []]) => {
    const others = other?.show?.[name] as readonly unknown[] | undefined;
    return others === undefined || (values as readonly unknown[]).some((value) => others.includes(value));
  });
}

const optionsOf = ({ options = [] }: INodeProperties): readonly INodePropertyOptions[] =>
  options as readonly INodePropertyOptions[];
const chooser = (name: string): INodeProperties[] =>
  action.properties.filter((property) => property.name === name);
const told = (property: INodeProperties): string => `${property.displayName} (${property.name})`;

describe('the parameters of the action node', () => {
  it('can be written as JSON, as the build writes them into the bundle', () => {
    expect(JSON.parse(JSON.stringify(nodeProperties()))).toEqual(nodeProperties());
  });

  it('stay below 250 kB', () => {
    expect(JSON.stringify(action).length).toBeLessThan(250_000);
  });

  it('call the operation that waits as n8n does, which makes the human review of AI agents out of it', () => {
    expect(sendAndWaitOperation).toBe(SEND_AND_WAIT_OPERATION);
  });

  it('offer some sixty operations, each with an action in sentence case', () => {
    const operations = chooser('operation').flatMap(optionsOf);
    expect(operations.length).toBeGreaterThanOrEqual(45);
    expect(operations.length).toBeLessThanOrEqual(62);
    for (const { name, action: sentence = '' } of operations) {
      expect(sentence, name).toMatch(/^[A-Z][^A-Z]/u);
      expect(name).toMatch(/^[A-Z]/u);
    }
  });

  it('say of each operation what it is good for, in other words than its action', () => {
    for (const { name, action: sentence, description = '' } of chooser('operation').flatMap(optionsOf)) {
      expect(description, name).toMatch(/^[A-Z].{10,}[^.]$/u);
      expect(description).not.toBe(sentence);
    }
  });

  it('have every drop-down of five and more in alphabetical order', () => {
    const special = new Set(['All', 'Not Set', 'None', 'Unknown Events']);
    const isOff = (property: INodeProperties): boolean => {
      const names = optionsOf(property).flatMap(({ name }) => (special.has(name) ? [] : [name]));
      return names.length >= 5 && names.join() !== [...names].sort().join();
    };
    const choosers = all.filter(({ type }) => type === 'options' || type === 'multiOptions');
    expect(choosers.length).toBeGreaterThan(50);
    expect(choosers.filter(isOff).map(told)).toEqual([]);
  });
});

describe('the parameters of both nodes', () => {
  it('never have two fields of one name at the same place of one form', () => {
    expect(levels().length).toBeGreaterThan(50);
    expect(levels().flatMap(namesakes)).toEqual([]);
  });

  it('say nothing with a tag in it, as n8n shows texts as HTML', () => {
    const off = all.filter(({ description = '', hint = '' }) =>
      /<(?!a href="https:|\/a>)/u.test(description + hint),
    );
    expect(off.map(told)).toEqual([]);
  });

  it('say nothing about bytes where a value is picked from a list', () => {
    const off = all.filter(({ type, hint = '' }) => type === 'resourceLocator' && /byte|From \d/u.test(hint));
    expect(off.map(told)).toEqual([]);
  });

  it('have titles in Title Case', () => {
    const off = all.filter(({ type, displayName }) => type !== 'notice' && !/^[A-Z0-9]/u.test(displayName));
    expect(off.map(told)).toEqual([]);
  });

  it('have placeholders that give an example, or say what is added', () => {
    const off = all.filter(
      ({ placeholder }) => placeholder !== undefined && !/^(?:e\.g\. |Add )/u.test(placeholder),
    );
    expect(off.map(told)).toEqual([]);
  });

  it('have booleans that start with "Whether"', () => {
    const off = all.filter(
      ({ type, description }) => type === 'boolean' && !description?.startsWith('Whether '),
    );
    expect(off.map(told)).toEqual([]);
  });

  it('pick from a list by default where something is looked up', () => {
    const locators = all.filter(({ type }) => type === 'resourceLocator');
    expect(locators.length).toBeGreaterThan(20);
    for (const { modes = [], default: initial } of locators) {
      expect(modes[0]?.type).toBe('list');
      expect(initial).toMatchObject({ mode: 'list' });
    }
  });

  it('are in English, but for words that WeCom shows by itself', () => {
    const own = (property: INodeProperties): string =>
      JSON.stringify({ ...property, options: [], default: '' }).replaceAll(
        /WeCom shows \p{Script=Han}+/gu,
        '',
      );
    const off = all.filter((property) => /\p{Script=Han}/u.test(own(property)));
    expect(off.map(told)).toEqual([]);
  });

  it('have descriptions without a full stop at the end, unless they are several sentences', () => {
    const off = all.filter(({ description = '' }) => /^[^.]*\.$/u.test(description));
    expect(off.map(told)).toEqual([]);
  });
});
