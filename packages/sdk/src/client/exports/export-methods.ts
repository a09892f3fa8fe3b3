import { department } from '../../operations/export/department.ts';
import { simpleUser } from '../../operations/export/simple-user.ts';
import { tagUser } from '../../operations/export/tag-user.ts';
import { user } from '../../operations/export/user.ts';
import type { Department, Member, MemberName, TagMember } from '../../operations/named.gen.ts';
import type { JobContext, JobOptions } from '../jobs/run-job.ts';
import { type ExportSettings, exportRows } from './export-rows.ts';

/** A department of a tag. */
export interface TagDepartment {
  readonly partyid: number;
}

/**
 * Exports as one loop each: started, waited for, downloaded, decrypted and read, row by row. The first step starts the
 * job; leaving the loop ends the download. A key is made up unless one is given. The files can be fetched for two hours
 * after the job is over.
 * @throws InputError, JobError, and what calls throw
 */
export interface ExportIterators {
  /** Members with their names, as `user.simpleList` tells them. */
  simpleUsers(settings?: ExportSettings, options?: JobOptions): AsyncIterableIterator<MemberName>;
  /**
   * Members with their details, as `user.list` tells them.
   * @example
   * for await (const member of wecom.export.users()) console.log(member.userid, member.name);
   */
  users(settings?: ExportSettings, options?: JobOptions): AsyncIterableIterator<Member>;
  /** Departments, as `department.list` tells them. */
  departments(settings?: ExportSettings, options?: JobOptions): AsyncIterableIterator<Department>;
  /** Members and departments of a tag, as `tag.get` tells them. */
  tagUsers(
    settings: ExportSettings & { readonly tagid: number },
    options?: JobOptions,
  ): AsyncIterableIterator<TagMember | TagDepartment>;
}

const operations = { simpleUsers: simpleUser, users: user, departments: department, tagUsers: tagUser };

export function exportMethods(context: JobContext): ExportIterators {
  const methods: ExportIterators = Object.create(null);
  for (const [name, operation] of Object.entries(operations)) {
    const value = (settings?: ExportSettings, options?: JobOptions): AsyncGenerator =>
      exportRows(context, operation, settings, options);
    Object.defineProperty(methods, name, { value, enumerable: true });
  }
  return methods;
}
