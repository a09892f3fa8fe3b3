import * as f from '../../fields.ts';
import type { Field, ObjectField, TextField } from '../../fields.ts';

/** Members of the retired task cards, both generations (path/90236 of 2021, path/91579). */

export const taskDescription: TextField = f.text('Description', '描述', { maxBytes: 512, cut: true });

const shared: Readonly<Record<string, Field>> = {
  key: f.text('Key', '按钮 key', { maxBytes: 128, pattern: '[A-Za-z0-9_\\-@]+' }),
  color: f.optional(
    f.choice('Colour', '按钮颜色', [
      ['red', 'red', '红色'],
      ['blue', 'blue', '蓝色'],
    ]),
  ),
  is_bold: f.optional(f.flag('Bold', '加粗')),
};

export const taskButton: ObjectField = f.object(
  'Button',
  '按钮',
  {
    ...shared,
    name: f.text('Name', '按钮文案'),
    replace_name: f.optional(f.text('Text after the click', '点击后文案', { mayBeEmpty: true })),
  },
  [],
  { named: 'TaskCardButton' },
);

export const interactiveTaskButton: ObjectField = f.object(
  'Button',
  '按钮',
  { ...shared, name: f.text('Name', '按钮文案', { maxBytes: 18, cut: true }) },
  [],
  { named: 'InteractiveTaskCardButton' },
);
