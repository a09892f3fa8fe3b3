import { applicationKey, departmentKey, tagKey } from '../../state/keys.ts';
import type { Department } from '../../state/rows.ts';
import { type Author, corpOf } from '../author.ts';
import { reportChange } from '../contact-change.ts';

/** Puts a department in its place, new or changed; nothing is checked here. */
export function putDepartment(author: Author, row: Omit<Department, 'corpid'>): void {
  const { world, corpid, directory } = author;
  const before = directory.departments.get(row.id);
  const department = { ...row, corpid };
  world.state.departments.put(departmentKey(corpid, row.id), department);
  reportChange(
    author,
    before ? { type: 'update_party', before, department } : { type: 'create_party', department },
  );
}

/** Takes an empty department away, from tags and visible ranges too. */
export function removeDepartment(author: Author, id: number): void {
  const { world, corpid } = author;
  const { state } = world;
  for (const tag of state.tags.values()) {
    if (tag.corpid !== corpid || !tag.partyids.includes(id)) continue;
    state.tags.put(tagKey(corpid, tag.tagid), {
      ...tag,
      partyids: tag.partyids.filter((each) => each !== id),
    });
  }
  for (const application of state.applications.values()) {
    const { agentid, visible } = application;
    if (application.corpid !== corpid || !visible.partyids.includes(id)) continue;
    const partyids = visible.partyids.filter((each) => each !== id);
    state.applications.put(applicationKey(corpid, agentid), {
      ...application,
      visible: { ...visible, partyids },
    });
  }
  const corp = corpOf(author);
  if (corp.other_department === id) state.corps.put(corpid, { ...corp, other_department: 0 });
  state.departments.delete(departmentKey(corpid, id));
  reportChange(author, { type: 'delete_party', id });
}
