import { catalog } from '@wecomkit/sdk/catalog';
import { changing, type CoverageTable } from '../coverage-entry.ts';
import { getTag, listTags } from './read-tags.ts';
import { addTagMembers, removeTagMembers } from './tag-members.ts';
import { createTag, deleteTag, renameTag } from './write-tags.ts';

const { tag } = catalog;
const full = { support: 'full', test: 'src/routes/contact-cases.test.ts' } as const;

export const tagCoverage: CoverageTable = {
  [tag.create.path]: { ...full, rule: changing(createTag) },
  [tag.update.path]: { ...full, rule: changing(renameTag) },
  [tag.delete.path]: { ...full, rule: changing(deleteTag) },
  [tag.get.path]: { ...full, rule: getTag },
  [tag.addTagUsers.path]: { ...full, rule: changing(addTagMembers) },
  [tag.delTagUsers.path]: { ...full, rule: changing(removeTagMembers) },
  [tag.list.path]: { ...full, rule: listTags },
};
