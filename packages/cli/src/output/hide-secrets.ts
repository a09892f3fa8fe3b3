const secretParameters = ['access_token', 'corpsecret', 'key'];

/** Members of bodies that open doors: the credentials of callbacks and the keys of exports. */
const secretMembers = new Set(['corpsecret', 'encoding_aeskey', 'encodingaeskey', 'token']);

/** An address to show: parameters that open doors are masked. */
export function hideSecrets(url: URL): string {
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  for (const name of secretParameters) if (shown.searchParams.has(name)) shown.searchParams.set(name, '***');
  return shown.href;
}

/** A body to show, at any depth. */
export function maskMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskMembers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      secretMembers.has(name) && typeof inner === 'string' ? '***' : maskMembers(inner),
    ]),
  );
}
