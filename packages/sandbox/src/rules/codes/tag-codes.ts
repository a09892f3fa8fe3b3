import type { CodeTable } from './code-table.ts';

/** Codes of tags (path/90210 to path/90216). */
export const tagCodes: CodeTable = {
  tagid: { required: 41017 },
  tagname: { required: 41018, empty: 40072, tooLong: 40072 },
};

/** Whatever is wrong with the two lists is 40035, as its text says (path/90214). */
export const tagMemberCodes: CodeTable = {
  ...tagCodes,
  '(userlist)': 40035,
  userlist: 40035,
  partylist: 40035,
  'userlist.*': 40035,
  'partylist.*': 40035,
};
