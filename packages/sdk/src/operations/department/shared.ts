import * as f from '../../fields.ts';
import type { IntegerField, ListField, ObjectField, TextField } from '../../fields.ts';
import { done } from '../answers.ts';

/** What the department calls have in common (path/90205). */

/** Signed 32 bits; the root is 1. */
export const maxDepartmentId: number = 2 ** 31 - 1;

/** Orders are unsigned 32-bit numbers: a signed one does not hold them. */
export const maxOrder: number = 2 ** 32 - 1;

export const departmentId: IntegerField = f.integer('Department', '部门 id', {
  min: 1,
  max: maxDepartmentId,
  names: 'department',
});

export const parentId: IntegerField = f.integer('Parent department', '父部门 id', {
  min: 1,
  max: maxDepartmentId,
  names: 'department',
  help: ['The root is 1.', '根部门 id 为 1。'],
});

export const order: IntegerField = f.integer('Order', '次序值', {
  min: 0,
  max: maxOrder,
  help: ['Larger comes first.', '次序值大的排序靠前。'],
});

/** 64 characters since the page of 2026; 60001 and older pages say 32. */
const nameLimits = { maxChars: 64, pattern: '[^\\\\:*?"<>|]+', neverEmpty: true } as const;

export const departmentName: TextField = f.text('Name', '部门名称', {
  ...nameLimits,
  help: [
    'Not the same as a sibling; without \\ : * ? " < > |',
    '同级部门不能重名，不能包含 \\ : * ? " < > |',
  ],
});

export const englishName: TextField = f.text('English name', '英文名称', {
  ...nameLimits,
  help: ['Takes effect when several languages are switched on.', '需在管理后台开启多语言支持才能生效。'],
});

export const department: ObjectField = f.object(
  'Department',
  '部门',
  f.allOptional({
    id: departmentId,
    name: f.text('Name', '部门名称'),
    name_en: f.text('English name', '英文名称'),
    department_leader: f.list('Leaders', '部门负责人', f.text('Member', '成员 userid')),
    parentid: f.integer('Parent department', '父部门 id'),
    order,
  }),
  [],
  { named: 'Department' },
);

export const departments: ListField = f.list('Departments', '部门列表', department);

export const createdDepartment: ObjectField = f.object(
  'Answer',
  '返回结果',
  { ...done.members, id: departmentId },
  [],
  { named: 'CreatedDepartment' },
);
