import { catalog } from '@wecomkit/sdk/catalog';
import type { CoverageTable } from '../coverage-entry.ts';
import { getExportResult } from './export-result.ts';
import { exportRule } from './start-export.ts';

const { export: exports } = catalog;
const full = { support: 'full', test: 'src/rules/export/exports.test.ts' } as const;

export const exportCoverage: CoverageTable = {
  [exports.simpleUser.path]: { ...full, rule: exportRule('export_simple_user') },
  [exports.user.path]: { ...full, rule: exportRule('export_user') },
  [exports.department.path]: { ...full, rule: exportRule('export_department') },
  [exports.tagUser.path]: { ...full, rule: exportRule('export_tag') },
  [exports.getResult.path]: { ...full, rule: getExportResult },
};
