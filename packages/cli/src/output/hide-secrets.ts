const secretParameters = ['access_token', 'corpsecret', 'key'];

/** An address to show: parameters that open doors are masked. */
export function hideSecrets(url: URL): string {
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  for (const name of secretParameters) if (shown.searchParams.has(name)) shown.searchParams.set(name, '***');
  return shown.href;
}
