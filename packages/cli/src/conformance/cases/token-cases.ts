import { catalog, type Operation } from '@wecomkit/sdk/catalog';
import { type ConformanceCase, refusal } from '../conformance-case.ts';

const gettoken = '/cgi-bin/gettoken';

/** Tokens (path/91039), and what every family answers without a good one (path/90313). */
export const tokenCases: readonly ConformanceCase[] = [
  {
    name: 'gettoken without a corpid',
    doc: 91039,
    needs: 'none',
    method: 'GET',
    path: gettoken,
    query: { corpsecret: 'nonsense' },
    expect: refusal(41002),
  },
  {
    name: 'gettoken without a secret',
    doc: 91039,
    needs: 'none',
    method: 'GET',
    path: gettoken,
    query: { corpid: 'wwnosuchcompany01' },
    expect: refusal(41004),
  },
  {
    name: 'gettoken of a company that is not there',
    doc: 91039,
    needs: 'none',
    method: 'GET',
    path: gettoken,
    query: { corpid: 'wwnosuchcompany01', corpsecret: 'nonsense' },
    expect: refusal(40013),
  },
  {
    name: 'gettoken',
    doc: 91039,
    needs: 'application',
    method: 'GET',
    path: gettoken,
    query: { corpid: '$corpid', corpsecret: '$corpsecret' },
    expect: { kind: 'answer', output: catalog.base.getToken.output },
  },
  ...Object.entries(catalog).flatMap(([family, members]) => withoutToken(family, Object.values(members))),
];

/** One operation stands for its family: too many bad tokens in a row might be taken for an attack. */
function withoutToken(family: string, operations: readonly Operation[]): readonly ConformanceCase[] {
  const operation = operations.find(({ credential }) => credential !== 'none' && credential !== 'robot');
  if (!operation) return [];
  const { method, path } = operation;
  const request = { doc: 90313, method, path, body: method === 'POST' ? {} : undefined };
  return [
    { ...request, name: `${family} without a token`, needs: 'none', expect: refusal(41001) },
    { ...request, name: `${family} with an unknown token`, needs: 'unknown token', expect: refusal(40014) },
  ];
}
