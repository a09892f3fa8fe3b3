import { catalog } from '@wecomkit/sdk/catalog';
import { changing, type CoverageTable } from '../coverage-entry.ts';
import { getImportResult } from './import-result.ts';
import { inviteMembers } from './invite.ts';
import { convertOpenUserIds } from './open-user-ids.ts';
import { importRule } from './start-import.ts';

const { batch } = catalog;
const full = { support: 'full', test: 'src/rules/batch/imports.test.ts' } as const;

export const batchCoverage: CoverageTable = {
  [batch.syncUser.path]: { ...full, rule: importRule('sync_user') },
  [batch.replaceUser.path]: { ...full, rule: importRule('replace_user') },
  [batch.replaceParty.path]: { ...full, rule: importRule('replace_party') },
  [batch.getResult.path]: { ...full, rule: getImportResult },
  [batch.invite.path]: { ...full, rule: changing(inviteMembers) },
  [batch.openUserIdToUserId.path]: {
    support: 'full',
    test: 'src/aibots/hear.test.ts',
    rule: convertOpenUserIds,
  },
};
