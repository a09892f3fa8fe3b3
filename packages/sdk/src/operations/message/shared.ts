import * as f from '../../fields.ts';
import type { Field, IntegerField, ObjectField, Rule } from '../../fields.ts';
import type { Operation } from '../../operation.ts';
import { done } from '../answers.ts';

/** What all messages of an application have in common (path/90236). */

const touser = f.optional(
  f.ids('Members', '成员', {
    max: 1000,
    names: 'member',
    all: true,
    help: ['Member ids, or "@all" alone.', '成员 userid，或单独使用 "@all"。'],
  }),
);
const toparty = f.optional(f.ids('Departments', '部门', { max: 100, of: 'integer', names: 'department' }));
const totag = f.optional(f.ids('Tags', '标签', { max: 100, of: 'integer', names: 'tag' }));

const recipients: Readonly<Record<string, Field>> = { touser, toparty, totag };

/** For mini-program notices, which cannot go to everybody. */
export const namedRecipients: Readonly<Record<string, Field>> = {
  touser: f.optional(f.ids('Members', '成员', { max: 1000, names: 'member' })),
  toparty,
  totag,
};

export const someRecipient: Rule = f.atLeastOne('touser', 'toparty', 'totag');

export const agentid: IntegerField = f.fromConnection(
  f.integer('Application', '应用 agentid', { min: 1, names: 'application' }),
);

const safeChoices = [
  [0, 'may be shared', '可对外分享'],
  [1, 'confidential, with a watermark', '保密，显示水印'],
] as const;

export const safe: Readonly<Record<string, Field>> = {
  safe: f.optional(f.choice('Confidential', '保密消息', safeChoices)),
};

export const safeWithin: Readonly<Record<string, Field>> = {
  safe: f.optional(
    f.choice('Confidential', '保密消息', [...safeChoices, [2, 'only within the company', '仅限企业内分享']]),
  ),
};

/** News cannot be confidential; mpnews can. */
export const neverSafe: Readonly<Record<string, Field>> = {
  safe: f.optional(f.choice('Confidential', '保密消息', [[0, 'may be shared', '可对外分享']])),
};

export const translatable: Readonly<Record<string, Field>> = {
  enable_id_trans: f.optional(
    f.bit('Translate ids', '开启 id 转译', {
      help: [
        'Whether to show names in place of the ids of members and departments in the text.',
        '是否将内容中的成员、部门 id 显示为名称。',
      ],
    }),
  ),
};

export const duplicateCheck: Readonly<Record<string, Field>> = {
  enable_duplicate_check: f.optional(
    f.bit('Check for duplicates', '开启重复消息检查', {
      help: [
        'Whether to drop a message that was sent before within the interval.',
        '是否丢弃间隔内重复的消息。',
      ],
    }),
  ),
  duplicate_check_interval: f.optional(
    f.integer('Duplicate interval', '重复检查间隔', {
      min: 0,
      max: 14400,
      unit: 'seconds',
      help: ['Default 1800 s.', '默认 1800 秒。'],
    }),
  ),
};

const pipeIds = (en: string, zh: string) => f.optional(f.text(en, zh, { mayBeEmpty: true }));

/** Lists in this answer are texts joined by `|`, absent when there is nothing to report. */
export const sent: ObjectField = f.object(
  'Answer',
  '返回结果',
  {
    ...done.members,
    invaliduser: pipeIds('Members that were not reached', '不合法的成员'),
    invalidparty: pipeIds('Departments that were not reached', '不合法的部门'),
    invalidtag: pipeIds('Tags that were not reached', '不合法的标签'),
    unlicenseduser: pipeIds('Members without a licence', '没有基础接口许可的成员'),
    msgid: f.optional(f.text('Message id, for recall', '消息 id，用于撤回')),
    response_code: f.optional(
      f.text('Code for one update of the card, 72 hours', '更新卡片的 code，72 小时内有效，一次有效'),
    ),
  },
  [],
  { named: 'SentMessage' },
);

/** Lists in this answer are arrays. */
export const updated: ObjectField = f.object(
  'Answer',
  '返回结果',
  {
    ...done.members,
    invaliduser: f.optional(
      f.list('Members that were not reached', '不合法的成员', f.text('Member', '成员 userid')),
    ),
  },
  [],
  { named: 'UpdatedRecipients' },
);

/** What every kind of `message/send` has in common. */
export const messageSend: Pick<
  Operation,
  'doc' | 'method' | 'path' | 'credential' | 'output' | 'quota' | 'retry'
> = {
  doc: 90236,
  method: 'POST',
  path: '/cgi-bin/message/send',
  credential: 'application',
  output: sent,
  quota: 'app-message',
  retry: 'deduplicated',
};

/** The envelope: recipients and application in front, the duplicate check behind. */
export function envelope(
  content: Readonly<Record<string, Field>>,
  ...more: Readonly<Record<string, Field>>[]
): ObjectField {
  return f.object(
    'Message',
    '消息',
    Object.assign({}, recipients, { agentid }, content, ...more, duplicateCheck),
    [someRecipient],
  );
}
