const small = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'that',
  'the',
  'to',
  'with',
]);
const fixed: Readonly<Record<string, string>> = {
  id: 'ID',
  ids: 'IDs',
  url: 'URL',
  html: 'HTML',
  md5: 'MD5',
  api: 'API',
  wecom: 'WeCom',
  qr: 'QR',
  'e-mail': 'Email',
};

/** A label of the declarations as n8n writes labels: `Check for duplicates` becomes `Check for Duplicates`. */
export function titleCase(label: string): string {
  return label
    .split(' ')
    .map((word, index) => titleWord(word, index === 0))
    .join(' ');
}

function titleWord(word: string, isFirst: boolean): string {
  const known = fixed[word.toLowerCase()];
  if (known !== undefined) return known;
  if (small.has(word) && !isFirst) return word;
  const start = word.startsWith('(') ? 1 : 0;
  return word.slice(0, start) + word.charAt(start).toUpperCase() + word.slice(start + 1);
}
