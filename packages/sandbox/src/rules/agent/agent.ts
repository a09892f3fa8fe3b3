import { applicationKey } from '../../state/keys.ts';
import type { Application } from '../../state/rows.ts';
import { type Answer, answer } from '../../wire/answer.ts';
import { type JsonObject, numberAt, textAt } from '../../wire/json-object.ts';
import { type Call, callingApplication } from '../call.ts';
import { checkAgent } from '../check-agent.ts';
import { agentCodes } from '../codes/menu-codes.ts';
import { examine, refuseFirst, type Verdict } from '../examine.ts';
import { usableMedia } from '../media.ts';
import { keepAvatar } from '../user/avatar.ts';

/** `agent/get` (path/90227): an application reads itself. */
export function getAgent(call: Call): Answer {
  const { application } = examineAgent(call);
  const { visible } = application;
  return answer({
    agentid: application.agentid,
    name: application.name,
    square_logo_url: logoOf(application, call.origin),
    description: application.description,
    allow_userinfos: { user: visible.userids.map((userid) => ({ userid })) },
    allow_partys: { partyid: visible.partyids },
    allow_tags: { tagid: visible.tagids },
    // One that is switched off cannot ask (50003).
    close: 0,
    redirect_domain: application.redirect_domain,
    report_location_flag: application.report_location_flag,
    isreportenter: application.isreportenter,
    home_url: application.home_url,
  });
}

/** `agent/list` (path/90227): for the token of a self-built application, itself. */
export function listAgents(call: Call): Answer {
  const application = callingApplication(call);
  const { agentid, name } = application;
  return answer({ agentlist: [{ agentid, name, square_logo_url: logoOf(application, call.origin) }] });
}

/** `agent/set` (path/90228): what is absent stays. Who owns a trusted domain is not checked here (85005). */
export function setAgent(call: Call): Answer {
  const { application, verdict } = examineAgent(call);
  refuseFirst(verdict, agentCodes);
  const { value } = verdict;
  const { corpid, agentid } = application;
  const row: Application = {
    ...application,
    ...changedSettings(application, value),
    ...changedLogo(call, value),
  };
  call.world.state.applications.put(applicationKey(corpid, agentid), row);
  return answer();
}

function changedSettings(before: Application, value: JsonObject): Partial<Application> {
  const text = (name: 'name' | 'description' | 'redirect_domain' | 'home_url'): string =>
    textAt(value, name) || before[name];
  return {
    name: text('name'),
    description: text('description'),
    redirect_domain: text('redirect_domain'),
    home_url: text('home_url'),
    report_location_flag: numberAt(value, 'report_location_flag') ?? before.report_location_flag,
    isreportenter: numberAt(value, 'isreportenter') ?? before.isreportenter,
  };
}

function changedLogo(call: Call, value: JsonObject): Partial<Application> {
  const media_id = textAt(value, 'logo_mediaid');
  if (media_id === '') return {};
  const { corpid } = callingApplication(call);
  const media = usableMedia(call.world, { media_id, corpid, robot_key: null, type: 'image' });
  return { logo: keepAvatar({ world: call.world, corpid }, media) };
}

function examineAgent(call: Call): { readonly application: Application; readonly verdict: Verdict } {
  const application = callingApplication(call);
  const verdict = examine(call.operation.input, call.input);
  checkAgent(call, application, verdict, agentCodes);
  return { application, verdict };
}

function logoOf({ logo }: Application, origin: string): string {
  return logo.startsWith('/') ? origin + logo : logo;
}
