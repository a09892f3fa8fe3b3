/** A number as numbers are compared: without blanks, and without the mainland's country code (path/90195). */
export function normalizeMobile(mobile: string): string {
  return mobile.replaceAll(' ', '').replace(/^\+86-?(?=1\d{10}$)/u, '');
}
