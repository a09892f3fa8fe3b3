import * as f from '../../fields.ts';
import type { Field, ObjectField, TextField } from '../../fields.ts';
import type { KnownAiBotEvent } from './event-types.ts';

// The shapes that the types promise. What is not of them arrives as unknown, with all that it says.

const { optional } = f;

function anyText(en: string, zh: string): TextField {
  return f.text(en, zh, { mayBeEmpty: true });
}

const id = f.text('Id', '标识');

const text = f.object('Text', '文本', { content: anyText('Content', '内容') });
const media = f.object('File', '文件', {
  url: f.text('Address', '下载地址'),
  aeskey: optional(f.text('Key', '解密密钥', { secret: true })),
});
const voice = f.object('Voice', '语音', { content: anyText('What was said', '语音转成的文本') });
const mixed = f.object('Mixed', '图文混排', {
  msg_item: f.list(
    'Items',
    '内容项',
    f.oneOf('Item', '内容项', 'msgtype', {
      text: f.object('Text', '文本', { text }),
      image: f.object('Picture', '图片', { image: media }),
    }),
  ),
});

const contents = { text, image: media, mixed, voice, file: media, video: media };

const quote = f.oneOf(
  'Quote',
  '引用',
  'msgtype',
  Object.fromEntries(
    Object.entries(contents).map(([name, content]) => [name, f.object('Quote', '引用', { [name]: content })]),
  ),
);

const base: Readonly<Record<string, Field>> = {
  msgid: anyText('Message id', '消息 id'),
  aibotid: anyText('Bot', '机器人 id'),
  chattype: optional(
    f.choice('Kind of chat', '会话类型', [
      ['single', 'single chat', '单聊'],
      ['group', 'group', '群聊'],
    ]),
  ),
  chatid: optional(anyText('Group', '群 id')),
  from: f.object('Sender', '发送者', {
    userid: anyText('Member', '成员 userid'),
    corpid: optional(anyText('Company', '企业 id')),
  }),
  response_url: optional(anyText('Address for one more reply', '主动回复地址')),
  create_time: optional(f.integer('Time', '时间')),
};

const { from: _from, ...baseOfNobody } = base;

function message(name: keyof typeof contents): ObjectField {
  return f.object('Message', '消息', { ...base, [name]: contents[name], quote: optional(quote) });
}

function event(content: Readonly<Record<string, Field>> = {}): ObjectField {
  return f.object('Event', '事件', { ...base, event: f.object('Event', '事件', content) });
}

const selectedItem = f.object('Choice', '选择', {
  question_key: anyText('Question key', '选择题 key'),
  option_ids: f.object('Options', '选项', {
    option_id: f.list('Options', '选项', anyText('Option', '选项 id')),
  }),
});

/** How each known kind looks (path/100719, path/101027). */
export const eventFields: Readonly<Record<KnownAiBotEvent['kind'], ObjectField>> = {
  'aibot.message.text': message('text'),
  'aibot.message.image': message('image'),
  'aibot.message.mixed': message('mixed'),
  'aibot.message.voice': message('voice'),
  'aibot.message.file': message('file'),
  'aibot.message.video': message('video'),
  'aibot.stream': f.object('Poll', '流式消息刷新', {
    ...base,
    stream: f.object('Stream', '流式消息', { id }),
  }),
  'aibot.event.enter_chat': event(),
  'aibot.event.template_card_event': event({
    template_card_event: f.object('Tap', '点击', {
      card_type: anyText('Card type', '卡片类型'),
      event_key: anyText('Key', '回调 key'),
      task_id: anyText('Task id', '任务 ID'),
      selected_items: optional(
        f.object('Choices', '选择', { selected_item: f.list('Choices', '选择', selectedItem) }),
      ),
    }),
  }),
  'aibot.event.feedback_event': event({
    feedback_event: f.object('Feedback', '反馈', {
      id: anyText('Feedback id', '反馈 id'),
      type: f.integer('Kind', '类型'),
      content: optional(anyText('Content', '内容')),
      inaccurate_reason_list: optional(f.list('Reasons', '原因', f.integer('Reason', '原因'))),
    }),
  }),
  'aibot.event.disconnected_event': f.object('Event', '事件', baseOfNobody),
};
