import { catalog } from '@wecomkit/sdk/catalog';
import { changing, type CoverageTable } from '../coverage-entry.ts';
import { createDepartment } from './create-department.ts';
import { deleteDepartment } from './delete-department.ts';
import { getDepartment, listDepartmentIds, listDepartments } from './read-departments.ts';
import { updateDepartment } from './update-department.ts';

const { department } = catalog;
const full = { support: 'full', test: 'src/routes/contact-cases.test.ts' } as const;

export const departmentCoverage: CoverageTable = {
  [department.create.path]: { ...full, rule: changing(createDepartment) },
  [department.update.path]: { ...full, rule: changing(updateDepartment) },
  [department.delete.path]: { ...full, rule: changing(deleteDepartment) },
  [department.list.path]: { ...full, rule: listDepartments },
  [department.simpleList.path]: { ...full, rule: listDepartmentIds },
  [department.get.path]: { ...full, rule: getDepartment },
};
