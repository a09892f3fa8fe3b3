import { cardCodes } from './card-codes.ts';
import { below, type CodeTable } from './code-table.ts';

/** Codes of `message/send` (path/90236, path/90313). What is not here has no documented code. */

const agent: CodeTable = { agentid: { required: 41011, '*': 40056 } };

const targets: CodeTable = {
  '(touser)': 82001,
  touser: { tooMany: 40032, '*': 40031 },
  toparty: 82002,
  totag: 82003,
};

const file: CodeTable = { '': 41006, media_id: 41006 };

const link = { protocol: 45034, tooLong: 40039, '*': 41010 } as const;

const articles: CodeTable = {
  '': 45008,
  articles: 45008,
  'articles.*.title': 41016,
};

const taskCard: CodeTable = {
  '': 41016,
  title: 41016,
  description: 41033,
  url: link,
  task_id: 42014,
  'btn.*.key': { required: 42019, empty: 42019, '*': 42018 },
  'btn.*.name': 42020,
};

export const messageCodes: CodeTable = {
  ...agent,
  ...targets,
  ...below('text', { '': 44004, content: 44004 }),
  ...below('markdown', { '': 44004, content: { tooLong: 45002, '*': 44004 } }),
  ...below('image', file),
  ...below('voice', file),
  ...below('video', file),
  ...below('file', file),
  ...below('textcard', { '': 41016, title: 41016, description: 41033, url: link }),
  ...below('news', { ...articles, 'articles.*.url': link }),
  ...below('mpnews', {
    ...articles,
    'articles.*.thumb_media_id': 41006,
    'articles.*.author': 45032,
    'articles.*.content': { tooLong: 45002, '*': 44004 },
  }),
  ...below('miniprogram_notice', {
    '': 90200,
    appid: 90200,
    title: { required: 41016, empty: 41016 },
    page: 90204,
    content_item: 90201,
    'content_item.*.key': 90202,
    'content_item.*.value': 90203,
  }),
  ...below('taskcard', taskCard),
  ...below('interactive_taskcard', taskCard),
  ...cardCodes,
};

/** Codes of `message/update_template_card` (path/94888). */
export const updateCodes: CodeTable = {
  ...agent,
  '(userids)': 82101,
  userids: { tooMany: 40032, '*': 40031 },
  partyids: 82002,
  tagids: 82003,
  response_code: 60140,
  ...cardCodes,
};

/** Codes of `message/update_taskcard` (path/91579). */
export const updateTaskCodes: CodeTable = {
  ...agent,
  userids: { tooMany: 40032, '*': 82101 },
  task_id: 42016,
};
