/** Where WeCom itself is. */
export const defaultBaseUrl = 'https://qyapi.weixin.qq.com';

/** The base URL of a credential, without a slash at the end; left blank, it is that of WeCom. */
export function baseUrlOf(given: unknown): string {
  return (
    String(given ?? '')
      .trim()
      .replace(/\/+$/u, '') || defaultBaseUrl
  );
}
