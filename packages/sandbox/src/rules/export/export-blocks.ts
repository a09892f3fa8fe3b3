import type { ExportJob } from '../../state/job-rows.ts';
import { applicationKey, tagKey } from '../../state/keys.ts';
import type { Member } from '../../state/rows.ts';
import { isObject, type JsonObject, listAt } from '../../wire/json-object.ts';
import type { World } from '../../world.ts';
import { describeDepartment, visibleDepartments } from '../department/read-departments.ts';
import { leftStatus } from '../policy.ts';
import { sightFor, type Sight } from '../sight.ts';
import { describeTag } from '../tag/read-tags.ts';
import { describeMember, nameMember } from '../user/describe-member.ts';

/** What the files of an export hold, before they are encrypted: what whoever asked may see, in blocks (path/94849). */
export function exportBlocks(world: World, job: ExportJob): readonly JsonObject[] {
  const application =
    job.agentid === null ? undefined : world.state.applications.get(applicationKey(job.corpid, job.agentid));
  const sight = sightFor(world.state, { corpid: job.corpid, application, details: job.details });
  switch (job.kind) {
    case 'export_simple_user':
      return listBlocks(
        job,
        'userlist',
        membersOf(sight).map((member) => nameMember(member, sight)),
      );
    case 'export_user':
      return listBlocks(
        job,
        'userlist',
        membersOf(sight).map((member) => describeMember(member, sight, job.origin)),
      );
    case 'export_department':
      return listBlocks(
        job,
        'department',
        visibleDepartments(sight).map((row) => describeDepartment(row, sight)),
      );
    case 'export_tag':
      return tagBlocks(world, job, sight);
  }
}

function membersOf({ directory, seesMember }: Sight): readonly Member[] {
  return directory.members().filter((member) => member.status !== leftStatus && seesMember(member));
}

function listBlocks(job: ExportJob, name: string, rows: readonly unknown[]): readonly JsonObject[] {
  return blocksOf(job, rows).map((block) => ({ [name]: block }));
}

/** Members and departments of a tag count together (path/94853). */
function tagBlocks(world: World, job: ExportJob, sight: Sight): readonly JsonObject[] {
  const tag = world.state.tags.get(tagKey(job.corpid, job.tagid ?? -1));
  const { tagname, ...lists } = tag ? describeTag(tag, sight) : {};
  const entries = [...listAt(lists, 'userlist'), ...listAt(lists, 'partylist')];
  return blocksOf(job, entries).map((block) => ({
    tagname,
    userlist: block.filter(isObject),
    partylist: block.filter((entry) => !isObject(entry)),
  }));
}

/** One block at least, even of nothing. */
function blocksOf<Row>({ block_size }: ExportJob, rows: readonly Row[]): readonly (readonly Row[])[] {
  const count = Math.max(1, Math.ceil(rows.length / block_size));
  return Array.from({ length: count }, (_, index) =>
    rows.slice(index * block_size, (index + 1) * block_size),
  );
}
