import * as f from '../../fields.ts';
import type { Field, ListField, ObjectField } from '../../fields.ts';
import { callbackKey } from './parts.ts';

/** What a member can choose on a card: drop-downs, votes, selects and the button that submits them (path/90236). */

const optionId = f.text('Id', '选项 id', { maxBytes: 128 });
const optionText = f.text('Text', '选项文案');
const option = f.object('Option', '选项', { id: optionId, text: optionText }, [], { named: 'CardOption' });

function optionList(item: ObjectField, max: number): ListField {
  return f.list('Options', '选项列表', item, { min: 1, max, uniqueBy: 'id' });
}

const questionKey = callbackKey('Question key', '选择题 key');

const disable = {
  disable: f.optional(
    f.flag('Locked', '不可选', {
      help: ['Whether to keep members from choosing.', '是否不允许成员选择。'],
    }),
  ),
};

function select(extra: Readonly<Record<string, Field>>, named: string): ObjectField {
  return f.object(
    'Drop-down',
    '下拉选择器',
    {
      question_key: questionKey,
      title: f.optional(f.text('Title', '标题')),
      option_list: optionList(option, 10),
      selected_id: f.optional(f.text('Chosen at first', '默认选项 id')),
      ...extra,
    },
    [],
    { named },
  );
}

export const buttonSelection: ObjectField = select({}, 'CardSelect');
export const lockableButtonSelection: ObjectField = select(disable, 'CardLockableSelect');

function selects(item: ObjectField): ListField {
  return f.list('Selects', '选择器列表', item, { min: 1, max: 3, uniqueBy: 'question_key' });
}

export const selectList: ListField = selects(buttonSelection);
export const lockableSelectList: ListField = selects(lockableButtonSelection);

function vote(extra: Readonly<Record<string, Field>>, named: string): ObjectField {
  const checkable = f.object(
    'Option',
    '选项',
    { id: optionId, text: optionText, is_checked: f.optional(f.flag('Checked at first', '默认选中')) },
    [],
    { named: 'CardVoteOption' },
  );
  return f.object(
    'Vote',
    '选择题',
    {
      question_key: questionKey,
      mode: f.optional(
        f.choice('Choices', '选择方式', [
          [0, 'one', '单选'],
          [1, 'several', '多选'],
        ]),
      ),
      option_list: optionList(checkable, 20),
      ...extra,
    },
    [],
    { named },
  );
}

export const checkbox: ObjectField = vote({}, 'CardVote');
export const lockableCheckbox: ObjectField = vote(disable, 'CardLockableVote');

export const submitButton: ObjectField = f.object(
  'Submit button',
  '提交按钮',
  {
    text: f.optional(
      f.text('Text', '按钮文案', { help: ['WeCom shows 提交 when it is left out.', '不填则显示“提交”。'] }),
    ),
    key: callbackKey('Key', '回调 key'),
  },
  [],
  { named: 'CardSubmit' },
);
