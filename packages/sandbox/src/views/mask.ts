/** A secret by its last four characters: enough to tell two apart. */
export function mask(secret: string): string {
  return secret.length > 8 ? `***${secret.slice(-4)}` : '***';
}
