import { parseXml } from '@wecomkit/sdk/callback';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ControlFailure } from '../control/control-failure.ts';
import { isObject, type JsonObject } from '../wire/json-object.ts';
import { composeXml } from './compose-xml.ts';

const kind = fc.constantFrom('message.text', 'event.view', 'event.change_contact.x', 'event.taskcard_click');
const members = fc
  .dictionary(
    fc.oneof(fc.constantFrom('Content', 'MsgId', 'AgentID', 'CreateTime', '__proto__', 'a b'), fc.string()),
    fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.double(), fc.string({ unit: 'binary' })),
  )
  .filter((each) => !('MsgType' in each));

/** Names that the parser refuses, for the sake of those who make objects of them. */
const unsafeNames = new Set(['__proto__', 'constructor', 'prototype']);

function hasUnsafeName(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasUnsafeName);
  if (!isObject(value)) return false;
  return Object.entries(value).some(([name, each]) => unsafeNames.has(name) || hasUnsafeName(each));
}

function compose(kindName: string, own: JsonObject): string | undefined {
  try {
    const to = { corpid: 'ww1', agentid: 1, userid: 'zhangsan', time: 1000 };
    return composeXml({ ...to, kind: kindName, members: own });
  } catch (error) {
    expect(error).toBeInstanceOf(ControlFailure);
    return undefined;
  }
}

test('whatever the members are, they are refused, or written so that they can be read', () => {
  fc.assert(
    fc.property(kind, members, (kindName, own) => {
      const xml = compose(kindName, own);
      if (xml === undefined || hasUnsafeName(own)) return;
      const tree = parseXml(xml);
      expect(tree['MsgType']).toBe(kindName.startsWith('message') ? 'text' : 'event');
      const { Content } = own;
      if (typeof Content === 'string' && /^[ -~]*$/.test(Content)) expect(tree['Content']).toBe(Content);
    }),
  );
});

test('lists in lists without end are refused', () => {
  let deep: unknown = 'x';
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  expect(compose('event.view', { deep })).toBeUndefined();
});
