import type { ErrorCategory } from './category.ts';
import type { Language } from './wecom-error.ts';

/** What each category means and what to do about it, in a sentence or two. */
export const categoryTexts: Readonly<Record<ErrorCategory, Readonly<Record<Language, string>>>> = {
  auth: {
    en: 'The credential was not accepted: check that it is complete, current and of the kind this call needs.',
    zh: '凭证未被接受：请检查凭证是否完整、是否仍然有效，以及是否为该接口要求的类型。',
  },
  permission: {
    en: 'The caller may not do this: ask an administrator for the permission or setting that the call needs.',
    zh: '没有权限执行该操作：请联系管理员开通该接口所需的权限或配置。',
  },
  parameter: {
    en: 'A parameter is not acceptable: errmsg usually names it; correct it and send the request again.',
    zh: '参数不符合要求：errmsg 通常会指出具体字段，请修正后重新请求。',
  },
  not_found: {
    en: 'Something the call names does not exist or is not visible: check the id and the visible range.',
    zh: '请求中的对象不存在或不可见：请检查 ID 是否正确、是否属于本企业，以及是否在应用可见范围内。',
  },
  conflict: {
    en: 'The current state does not allow this: read the state, resolve the conflict and try again.',
    zh: '与当前状态冲突：请先查询最新状态，解决冲突后再重试。',
  },
  rate_limit: {
    en: 'Calls come too often or too many at a time: wait, then go on at a lower rate.',
    zh: '调用过于频繁或并发过高：请等待一段时间，并降低调用频率后再试。',
  },
  transient: {
    en: 'WeCom is busy at the moment: repeat the call at most three times with growing pauses.',
    zh: '企业微信服务暂时繁忙：请以递增的间隔重试，最多三次。',
  },
  quota: {
    en: 'A quota is used up: free some of it or have it enlarged.',
    zh: '额度已用完：请释放部分额度或申请扩容后再试。',
  },
  expired: {
    en: 'Something the call uses has expired or was used before: obtain a fresh one.',
    zh: '请求使用的凭据、授权码或资源已过期或已被使用：请重新获取后再试。',
  },
  other: {
    en: "WeCom's page about the code says more.",
    zh: '请打开错误码说明页面，查看具体原因和处理办法。',
  },
};
