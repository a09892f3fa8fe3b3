import type { Texts } from './texts.ts';
import { commandTexts } from './zh-commands.ts';

/** 中文界面文案。 */
export const zh: Texts = {
  commands: commandTexts,
  program: {
    description: '企业微信开发者平台：发送消息、调用任意接口、在本机运行企业微信沙箱。',
    version: '显示版本号',
    help: '显示帮助',
    lang: '界面语言；默认取环境的区域设置',
    verbose: '显示每次调用和错误原因（不含密钥）',
    noColor: '不使用颜色；设置 NO_COLOR 效果相同',
    after: `连接信息来自选项、配置档（wecomkit profile add）或环境变量：
  WECOM_CORPID、WECOM_CORPSECRET、WECOM_AGENTID、WECOM_CONTACTS_SECRET、WECOM_BASE_URL、WECOM_BOT_KEY，
  接收回调时还有 WECOM_TOKEN、WECOM_ENCODING_AES_KEY、WECOM_RECEIVEID
优先级：选项 > --profile 指定的配置档 > 环境变量 > 当前配置档。

退出码：
  0  成功
  1  企业微信拒绝请求，或无法连接
  2  命令、输入或配置有误，没有发送任何内容
  3  部分送达：有接收人未送达，或长文本只发出了一部分

示例：
  $ wecomkit sandbox
  $ wecomkit send text --sandbox --touser zhangsan --content 你好
  $ wecomkit help send template-card
  $ wecomkit user get zhangsan
  $ wecomkit explain 60020`,
  },
  help: {
    examples: '示例：',
    placeholders: { options: '[选项]', command: '[命令]' },
    titles: {
      'Usage:': '用法：',
      'Arguments:': '参数：',
      'Options:': '选项：',
      'Global Options:': '全局选项：',
      'Commands:': '命令：',
      connection: '连接：',
      messages: '消息：',
      operations: '企业微信接口（按类别）：',
      tools: '工具：',
    },
  },
  errors: {
    prefix: '错误：',
    seeHelp: (command) => `用法见 “${command} --help”。`,
    nothingSent: (operation) => `${operation || '输入'}：没有发送任何内容。`,
    overflow: (ways) => `命令行中使用 ${ways.join(' 或 ')}。`,
    page: (doc) => `文档：https://developer.work.weixin.qq.com/document/path/${doc}`,
    unexpected: (message) => `意外错误：${message}`,
    useVerbose: '加上 --verbose 再运行一次可查看详情。',
    lastAnswer: (answer) => `企业微信的最后一次返回：${answer}`,
  },
  mistakes: {
    unknownOption: (flag) => `没有选项 ${flag}`,
    unknownCommand: (name) => `没有命令 “${name}”`,
    missingArgument: (name) => `缺少 <${name}>`,
    optionMissingArgument: (flags) => `${flags} 需要一个值`,
    excessArguments: (given) => `参数过多：${given}。含空格的文本请加引号。`,
    didYouMean: (names) => `是否想输入 ${names}？`,
  },
  fields: {
    stop: '。',
    gap: '',
    comma: '，',
    required: '必填',
    cut: '超出部分会被企业微信截断且不报错',
    maxBytes: (count) => `最多 ${count} 字节`,
    maxChars: (count) => `最多 ${count} 个字符`,
    betweenChars: (min, max) => `${min} 到 ${max} 个字符`,
    maxItems: (count) => `最多 ${count} 个`,
    range: (min, max) => `${min} 到 ${max}`,
    asJson: 'JSON、@文件 或 -',
  },
  sources: {
    stdinTwice: '标准输入（-）只能使用一次',
    unreadable: (path, reason) => `无法读取 ${path}：${reason}`,
    reasons: { ENOENT: '文件不存在', EACCES: '没有权限', EISDIR: '这是一个文件夹' },
    notJson: (where, reason) => `${where} 格式不正确：${reason}`,
    notObject: '内容必须是一个 JSON 对象',
    noSecret: '标准输入中没有密钥',
    givenUp: '已取消，没有做任何更改',
  },
  connection: {
    sandbox: '使用本机正在运行的沙箱及其凭证',
    profile: '使用指定的配置档',
    corpid: '企业 ID',
    corpsecretStdin: '从标准输入读取应用的 Secret',
    agentid: '应用 AgentId',
    keyStdin: '从标准输入读取机器人的 key 或 Webhook 地址',
    baseUrl: '接口地址；默认 https://qyapi.weixin.qq.com',
    timeout: '等待响应的最长时间（秒）',
    dryRun: '只显示请求（隐藏密钥），不发送',
    json: '以 JSON 输出结果',
    contactsSecretStdin: '从标准输入读取通讯录同步助手的 Secret',
    asContacts: '两种 Secret 都可用时，使用通讯录同步助手的 Secret',
    waiting: (operation, seconds, errcode) =>
      `${operation}：${seconds} 秒后重试${errcode === undefined ? '' : `（${errcode}）`}`,
    badUrl: (flag) => `${flag} 必须以 http:// 或 https:// 开头`,
    notNumber: (flag) => `${flag} 必须是整数`,
    noSandbox: (url) => `${url} 没有沙箱在运行`,
    startSandbox: '请在另一个终端运行 “wecomkit sandbox”，或用 --base-url 指定沙箱地址。',
    noApplication: (agentid) => (agentid === undefined ? '沙箱中没有应用' : `沙箱中没有应用 ${agentid}`),
    noCorpid: '缺少企业 ID（corpid）',
    noSecret: '缺少应用的 Secret（corpsecret）',
    noKey: '缺少机器人的 key',
    noAgentid: '缺少应用的 agentid',
    waysToAgentid: '请使用 --agentid、设置 WECOM_AGENTID，或写入配置档。',
    waysToConnect: [
      '保存一次连接信息：wecomkit profile add 名称',
      '或设置 WECOM_CORPID、WECOM_CORPSECRET 和 WECOM_AGENTID；',
      '没有账号也能试用：先运行 wecomkit sandbox，再给同一命令加上 --sandbox',
    ],
    waysToConnectContacts: [
      '保存一次：wecomkit profile add 名称 --contacts',
      '或在 WECOM_CORPID 之外设置 WECOM_CONTACTS_SECRET；',
      '或使用 --contacts-secret-stdin。',
    ],
    waysToConnectRobot: [
      '保存一次：wecomkit profile add 名称 --bot',
      '或将 WECOM_BOT_KEY 设为 key 或完整的 Webhook 地址；',
      '没有账号也能试用：先运行 wecomkit sandbox，再给同一命令加上 --sandbox',
    ],
  },
  config: {
    othersCanRead: (path) => `${path} 中有密钥，但其他用户可以读取`,
    notOurs: (path) => `${path} 不是 wecomkit 的配置文件，请修复或删除`,
  },
  profile: {
    name: '配置档',
    none: '还没有配置档。用 “wecomkit profile add 名称” 添加。',
    unknown: (name) => `没有配置档 “${name}”`,
    known: (names) => `现有配置档：${names.join('、')}`,
    badName: '配置档名称由字母、数字、“-”、“_”、“.” 组成，最长 64 个字符',
    saved: (name, path) => `已将 “${name}” 保存到 ${path}（仅本人可读）。`,
    isCurrent: (name) => `未指定配置档时使用 “${name}”。`,
    removed: (name) => `已删除 “${name}”。`,
    withRobot: '机器人',
    withContacts: '通讯录',
    withCallback: '回调',
    twoSecrets: '标准输入中必须依次有 Token 和 EncodingAESKey，以空格或换行分隔',
    nothingTyped: '没有输入内容，没有做任何更改',
    noTerminal: (flag) => `当前不是终端，无法询问；请使用 ${flag}`,
    questions: {
      corpid: '企业 ID（corpid）：',
      agentid: '应用 AgentId：',
      corpsecret: '应用的 Secret（不回显）：',
      contactsSecret: '通讯录同步助手的 Secret（不回显）：',
      token: '接收消息设置中的 Token（不回显）：',
      encodingAESKey: '接收消息设置中的 EncodingAESKey（不回显）：',
      botKey: '机器人的 key 或 Webhook 地址（不回显）：',
    },
  },
  messages: {
    argument: {
      text: '消息内容；- 表示标准输入',
      upload: '要上传并发送的文件',
      inline: '图片（JPG、PNG）',
      json: 'JSON 内容：文件、-（标准输入）或直接书写',
    },
    file: '要上传并发送的文件',
    overflow: '文本过长时的处理方式；默认 error',
    badOverflow: (given) => `--overflow 应为 error、truncate 或 split，而不是 “${given}”`,
  },
  operation: {
    rows: '要导入的数据：首行为字段名的 CSV、JSON，或 -（标准输入）',
    file: '要上传的文件',
    input: '整个请求的 JSON：直接书写、@文件 或 -；其他选项会覆盖其中的字段',
    limit: '读取指定行数后停止',
    all: '逐页读取全部数据（默认）',
    noWait: '只提交任务并输出 jobid，不等待完成',
    noWaitExport: '只提交任务并输出 jobid；须通过 --input 提供自己的 encoding_aeskey',
    columns: '表格中显示的列',
    output: '文件的保存位置；- 表示标准输出；默认使用原文件名，管道中为标准输出',
    yes: '删除前不询问',
    json: '输出 JSON，分页数据每行一条；在管道中为默认',
    noJson: '在管道中也输出便于阅读的格式',
    done: '已完成。',
    confirm: '继续吗？[y/N]',
    progress: (jobid, percentage) =>
      percentage === undefined ? `${jobid}：进行中` : `${jobid}：已完成 ${percentage} %`,
    failedRows: (count) => `${count} 行未执行成功`,
    failedJob: '企业微信未能完成该任务',
    fileExists: (path) => `${path} 已存在，请用 --output 换一个名称`,
    request: (method, path) => `请求：${method} ${path}`,
  },
  output: {
    hiddenColumns: (names) =>
      `宽度不足，未显示 ${names.join('、')}：可用 --columns 选择，或用 --json 查看全部。`,
    noRows: '没有数据。',
    rows: (count) => `共 ${count} 行`,
    leftOut: '部分对象被企业微信忽略：见名称以 invalid 或 unlicensed 开头的字段。',
  },
  sent: {
    done: '已发送。',
    updated: '已更新。',
    recalled: '已撤回。',
    parts: (count) => `已分 ${count} 条发送。`,
    msgid: 'msgid',
    responseCode: 'response_code（72 小时内可更新卡片一次）',
    notReached: '未送达：',
    members: '成员',
    departments: '部门',
    tags: '标签',
    unlicensed: '没有基础接口许可的成员',
  },
};
