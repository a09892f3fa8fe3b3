import type { ControlContext } from '../control/control-context.ts';
import { invalid } from '../control/control-failure.ts';
import type { ApplicationRequest, ApplicationView } from '../control/types.ts';
import { applicationKey, departmentKey, memberKey, tagKey } from '../state/keys.ts';
import type { Application } from '../state/rows.ts';
import type { State } from '../state/state.ts';
import { applicationView } from '../views/directory-view.ts';
import { findApplication, findCorp } from './find.ts';

/**
 * An administrator changes an application in the console: what no call can. Members who come into its visible range,
 * or leave it, are told to it (path/90240).
 * @throws ControlFailure when there is no such application, member, department or tag
 */
export function setApplication(
  { world }: ControlContext,
  agentid: number,
  { visible, corpid, ...settings }: ApplicationRequest,
): ApplicationView {
  const before = findApplication(world, findCorp(world, corpid).corpid, agentid);
  const application: Application = {
    ...before,
    enabled: settings.enabled ?? before.enabled,
    report_location_flag: settings.report_location_flag ?? before.report_location_flag,
    isreportenter: settings.isreportenter ?? before.isreportenter,
    visible: visible ? readRange(world.state, before.corpid, visible) : before.visible,
  };
  world.state.applications.put(applicationKey(application.corpid, agentid), application);
  world.publish({ type: 'directory' });
  return applicationView(application);
}

function readRange(
  state: State,
  corpid: string,
  { userids = [], partyids = [], tagids = [] }: NonNullable<ApplicationRequest['visible']>,
): Application['visible'] {
  const members = userids.map(
    (userid) =>
      state.members.get(memberKey(corpid, userid)) ??
      invalid('visible.userids', `There is no member "${userid}".`),
  );
  for (const id of partyids)
    if (!state.departments.has(departmentKey(corpid, id)))
      invalid('visible.partyids', `There is no department ${id}.`);
  for (const id of tagids)
    if (!state.tags.has(tagKey(corpid, id))) invalid('visible.tagids', `There is no tag ${id}.`);
  // In the spelling that is stored, each once.
  return {
    userids: [...new Set(members.map(({ userid }) => userid))],
    partyids: [...new Set(partyids)],
    tagids: [...new Set(tagids)],
  };
}
