import { applicationKey } from '../state/keys.ts';
import type { Application } from '../state/rows.ts';
import { refuse } from '../wire/refusal.ts';
import type { Call } from './call.ts';
import type { CodeTable } from './codes/code-table.ts';
import { isAt, refuseFirst, type Verdict } from './examine.ts';

/** The `agentid` is there, a whole number, exists, and is the one of the token: 41011, 40056, 301002 (path/90313). */
export function checkAgent(call: Call, application: Application, verdict: Verdict, codes: CodeTable): void {
  if (!Object.hasOwn(call.operation.input.members, 'agentid')) return;
  refuseFirst(verdict, codes, (issue) => isAt(issue, 'agentid'));
  const { agentid } = verdict.value;
  if (agentid === application.agentid) return;
  const isKnown = call.world.state.applications.has(applicationKey(application.corpid, Number(agentid)));
  refuse(isKnown ? 301002 : 40056);
}
