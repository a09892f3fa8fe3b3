import * as f from '../../fields.ts';
import type { ObjectField } from '../../fields.ts';
import * as shared from '../../operations/department/shared.ts';
import type { Column } from './csv.ts';

/** A department to import. The root may be among them: id 1, parent 0. */
export interface DepartmentRow {
  readonly id: number;
  readonly name: string;
  readonly parentid: number;
  /** Left out or 0: unchanged. Larger comes first. */
  readonly order?: number | undefined;
}

/** path/90982: name, id and parent are needed. */
export const departmentRow: ObjectField = f.object('Department', '部门', {
  id: shared.departmentId,
  name: shared.departmentName,
  parentid: { ...shared.parentId, min: 0 },
  order: f.optional(shared.order),
});

export const departmentColumns: readonly Column<DepartmentRow>[] = [
  { header: '部门名称', isRequired: true, cell: ({ name }) => name },
  { header: '部门ID', isRequired: true, cell: ({ id }) => id },
  { header: '父部门ID', isRequired: true, cell: ({ parentid }) => parentid },
  { header: '排序', isRequired: true, cell: ({ order }) => order },
];
