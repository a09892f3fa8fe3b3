import { type Answer, answer } from '../wire/answer.ts';
import { type Call, callingApplication } from './call.ts';
import { examine, refuseFirst } from './examine.ts';
import { personTimes, yesterday } from './sending-history.ts';

/** `message/get_statistics` (path/92369, retired): person-times of the calling application, today or yesterday. */
export function countMessages(call: Call): Answer {
  const application = callingApplication(call);
  const verdict = examine(call.operation.input, call.input);
  refuseFirst(verdict, {});
  const now = call.world.clock.now();
  const time = verdict.value['time_type'] === 1 ? yesterday(now) : now;
  const { agentid, name } = application;
  return answer({
    statistics: [{ agentid, app_name: name, count: personTimes(call.world, application, time) }],
  });
}
