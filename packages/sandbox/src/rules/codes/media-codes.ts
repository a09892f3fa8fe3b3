import type { CodeTable } from './code-table.ts';

/** Codes of uploads (path/90253, path/90256, path/99110). The service may also say 40009 or 40011 for 45001. */
export const mediaCodes: CodeTable = {
  type: 40005,
  media: { tooShort: 40006, tooLong: 45001, '*': 44001 },
};

/** Codes of permanent pictures (path/90256). */
export const pictureCodes: CodeTable = { media: { tooShort: 40006, tooLong: 40009, '*': 44001 } };
