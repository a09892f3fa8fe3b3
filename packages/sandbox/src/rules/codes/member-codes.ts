import { below, type CodeTable } from './code-table.ts';

/** Codes of members (path/90195, path/90197, path/90313). What is not here is 40058. */

const externalAttribute: CodeTable = {
  type: 90100,
  text: { '*': 90106 },
  'text.value': 90101,
  web: 90106,
  'web.title': { together: 90106, '*': 90102 },
  'web.url': { together: 90106, '*': 90103 },
  miniprogram: 90106,
  'miniprogram.title': { together: 90106, '*': 90104 },
  'miniprogram.appid': 90106,
  'miniprogram.pagepath': 90105,
};

export const memberCodes: CodeTable = {
  userid: { required: 41009, pattern: 40003 },
  name: { tooLong: 60112 },
  '(mobile)': 60129,
  mobile: 60103,
  email: 60105,
  department: { tooFew: 40066, type: 40066 },
  is_leader_in_dept: { tooFew: 60132, tooMany: 60132 },
  direct_leader: { tooMany: 60257 },
  position: 301012,
  telephone: 301013,
  biz_mail: 60143,
  'biz_mail_alias.item': { tooMany: 60273 },
  ...below('external_profile.external_attr.*', externalAttribute),
};

/** Codes of calls that name one member (path/90196). */
export const namedMemberCodes: CodeTable = { userid: { required: 41009, empty: 41009 } };
