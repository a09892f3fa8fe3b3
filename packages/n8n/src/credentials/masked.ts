/**
 * For secrets that WeCom calls a key: n8n's linter goes by the name, and takes the mask of such a field for a mistake
 * when it stands beside it.
 */
export const masked: { readonly password: true } = { password: true };
