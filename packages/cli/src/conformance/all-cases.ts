import { catalog } from '@wecomkit/sdk/catalog';
import { deliveryCases, messageCases } from './cases/message-cases.ts';
import { otherCases } from './cases/other-cases.ts';
import { tokenCases } from './cases/token-cases.ts';
import type { ConformanceCase } from './conformance-case.ts';

const { sendText, recall } = catalog.message;

/** Every case, in the order in which they are run. */
export const allCases: readonly ConformanceCase[] = [
  ...tokenCases,
  ...otherCases,
  ...messageCases,
  ...deliveryCases({ kind: 'answer', output: sendText.output }, { kind: 'answer', output: recall.output }),
];
