import type { CodeTable } from './code-table.ts';

/** Codes of departments (path/90205). Names have codes of the older kind, everything else is 40058 (observed 2022). */
export const departmentCodes: CodeTable = {
  name: { tooLong: 60001, pattern: 60009 },
  name_en: { pattern: 60009 },
};
