import { catalog } from '@wecomkit/sdk/catalog';
import { changing, type CoverageTable } from '../coverage-entry.ts';
import { confirmMember, countActiveMembers } from './activation.ts';
import { listMemberIds } from './list-ids.ts';
import { findByEmail, findByMobile } from './look-up.ts';
import { convertToOpenid, convertToUserid } from './openid.ts';
import { getMember, listMemberNames, listMembers } from './read-members.ts';
import { createMember, deleteMember, deleteMembers, updateMember } from './write-members.ts';

const { user } = catalog;
const test = 'src/routes/contact-cases.test.ts';
const full = { support: 'full', test } as const;

export const userCoverage: CoverageTable = {
  [user.create.path]: { ...full, rule: changing(createMember) },
  [user.get.path]: { ...full, rule: getMember },
  [user.update.path]: {
    support: 'partial',
    missing: 'messages that a member got before their userid was changed stay with the old one',
    test,
    rule: changing(updateMember),
  },
  [user.delete.path]: { ...full, rule: changing(deleteMember) },
  [user.batchDelete.path]: { ...full, rule: changing(deleteMembers) },
  [user.simpleList.path]: { ...full, rule: listMemberNames },
  [user.list.path]: {
    support: 'partial',
    missing: 'the refusal of very large departments (45029), whose size is not published',
    test,
    rule: listMembers,
  },
  [user.listId.path]: { ...full, rule: listMemberIds },
  [user.convertToOpenId.path]: { ...full, rule: convertToOpenid },
  [user.convertToUserId.path]: { ...full, rule: convertToUserid },
  [user.authSucc.path]: { ...full, rule: changing(confirmMember) },
  [user.getUserId.path]: { ...full, rule: findByMobile },
  [user.getUserIdByEmail.path]: { ...full, rule: findByEmail },
  [user.getActiveStat.path]: {
    support: 'partial',
    missing: 'who was active on which day: every active member counts',
    test,
    rule: countActiveMembers,
  },
};
