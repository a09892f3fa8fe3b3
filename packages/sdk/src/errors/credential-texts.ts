import type { CredentialTexts } from './credential-error.ts';

/** What each kind of credential is called in Chinese, and where it is found. */
export const chineseCredentials: CredentialTexts = {
  application: {
    name: '企业 ID（corpid）和自建应用的 Secret',
    place: '管理后台「我的企业 → 企业信息」查看 corpid，「应用管理 → 自建应用」查看 Secret',
  },
  contacts: {
    name: '企业 ID（corpid）和通讯录同步助手的 Secret',
    place: '管理后台「管理工具 → 通讯录同步」，开启 API 接口同步后查看 Secret',
  },
  robot: {
    name: '群消息推送（原群机器人）的 webhook key',
    place: '群设置「消息推送」中 Webhook 地址里 “key=” 之后的部分',
  },
  bot: { name: '智能机器人的 Bot ID 和 Secret', place: '管理后台或客户端中该机器人的详情页（API 模式）' },
  callback: {
    name: '接收消息的 Token 和 EncodingAESKey',
    place: '管理后台「应用管理 → 自建应用 → 接收消息」',
  },
};
