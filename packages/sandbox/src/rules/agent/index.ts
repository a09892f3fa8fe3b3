import { catalog } from '@wecomkit/sdk/catalog';
import { changing, type CoverageTable } from '../coverage-entry.ts';
import { getAgent, listAgents, setAgent } from './agent.ts';

const { agent } = catalog;
const test = 'src/rules/agent/agent.test.ts';

export const agentCoverage: CoverageTable = {
  [agent.get.path]: { support: 'full', test, rule: getAgent },
  [agent.list.path]: { support: 'full', test, rule: listAgents },
  [agent.set.path]: {
    support: 'partial',
    missing: 'the check of who owns a trusted domain (85005)',
    test,
    rule: changing(setAgent),
  },
};
