/** What people and applications say in the pictures, in one language. */
export interface Wording {
  readonly greeting: string;
  readonly request: string;
  readonly source: string;
  readonly waiting: string;
  readonly asker: string;
  readonly approver: string;
  readonly days: string;
  readonly reason: string;
  readonly reasonText: string;
  readonly quote: { readonly title: string; readonly text: string };
  readonly approve: string;
  readonly refuse: string;
  readonly approved: string;
  readonly build: string;
  readonly question: string;
  readonly go: string;
  readonly shipped: string;
  readonly reportFile: string;
  readonly notice: { readonly title: string; readonly description: string; readonly button: string };
  /** What a bot is asked, and what it answers: the whole, and as far as it has come. */
  readonly bot: {
    readonly greeting: string;
    readonly inGroup: string;
    readonly answer: string;
    readonly inChat: string;
    readonly thought: string;
    readonly growing: string;
  };
}

export const wordings: Readonly<Record<'en' | 'zh', Wording>> = {
  en: {
    greeting: 'Good morning! Requests for leave arrive here.',
    request: 'Two days of leave',
    source: 'Leave',
    waiting: 'Waiting for a decision',
    asker: 'Asked by',
    approver: 'Decided by',
    days: '30 November – 1 December',
    reason: 'Reason',
    reasonText: 'Moving house',
    quote: { title: 'Remaining this year', text: '6 of 15 days; the calendar of the team is free.' },
    approve: 'Approve',
    refuse: 'Refuse',
    approved: 'Approved',
    build:
      '## Build 481 <font color="info">passed</font>\n**main** · 2 min 14 s · by <@wangwu>\n> 1,204 tests, <font color="comment">none skipped</font>\n[Open the log](https://ci.example.test/481)',
    question: 'Is the build through?',
    go: 'Then let us release it.',
    shipped: 'Release 4.8.1 is out: 0 errors in 10 minutes.',
    reportFile: 'Report, 27 November.xlsx',
    notice: {
      title: 'Fire drill',
      description:
        '<div class="gray">28 Nov 2025</div><div class="normal">Friday, 15:00, all floors.</div><div class="highlight">Leave by the stairs, please.</div>',
      button: 'Read',
    },
    bot: {
      greeting: 'Ask me what was released, where and when.',
      inGroup: 'what is in 4.8.1?',
      answer:
        '**4.8.1** has three changes:\n- approvals load twice as fast\n- Chinese file names stay intact\n- a wrong time zone, corrected',
      inChat: 'Is 4.8.1 out everywhere?',
      thought: 'The pipeline knows the regions and their progress.',
      growing:
        'Nearly. As of now:\n\n| Region | Share | Errors |\n| --- | --- | --- |\n| Shanghai | 100 % | 0 |\n| Shenzhen | 100 % | 0 |\n| Singapore | 40 % | 0 |\n\nSingapore follows',
    },
  },
  zh: {
    greeting: '早上好！请假申请会发到这里。',
    request: '请假两天',
    source: '请假',
    waiting: '等待审批',
    asker: '申请人',
    approver: '审批人',
    days: '11月30日至12月1日',
    reason: '事由',
    reasonText: '搬家',
    quote: { title: '今年剩余年假', text: '15 天中还有 6 天；团队日历无冲突。' },
    approve: '同意',
    refuse: '驳回',
    approved: '已同意',
    build:
      '## 构建 481 <font color="info">通过</font>\n**main** · 2 分 14 秒 · <@wangwu>\n> 1204 个测试，<font color="comment">无跳过</font>\n[查看日志](https://ci.example.test/481)',
    question: '构建过了吗？',
    go: '那就发布吧。',
    shipped: '4.8.1 已发布：10 分钟内 0 个错误。',
    reportFile: '日报 11月27日.xlsx',
    notice: {
      title: '消防演习',
      description:
        '<div class="gray">2025年11月28日</div><div class="normal">周五 15:00，全体楼层。</div><div class="highlight">请走楼梯。</div>',
      button: '查看详情',
    },
    bot: {
      greeting: '可以问我发布了什么、发布到哪里、什么时候发布。',
      inGroup: '4.8.1 有哪些改动？',
      answer: '**4.8.1** 有三项改动：\n- 审批页加载快了一倍\n- 中文文件名不再乱码\n- 修正了一处时区错误',
      inChat: '4.8.1 都发布完了吗？',
      thought: '流水线里有各个地区的发布进度。',
      growing:
        '快了，目前进度：\n\n| 地区 | 进度 | 错误 |\n| --- | --- | --- |\n| 上海 | 100% | 0 |\n| 深圳 | 100% | 0 |\n| 新加坡 | 40% | 0 |\n\n新加坡还需要',
    },
  },
};
