/**
 * The page that shows an article's body. It is somebody's HTML: no script runs in it, nothing is loaded but
 * pictures of the sandbox (or, with `others`, of any server), and no link or form leads anywhere (the frame is fully sandboxed, too).
 */
export function articleDocument(body: string, origin: string, others: boolean): string {
  const pictures = others ? 'http: https:' : origin;
  const policy = `default-src 'none'; img-src ${pictures} data:; style-src 'unsafe-inline'`;
  return [
    '<!doctype html><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="color-scheme" content="light">',
    '<style>',
    'body{margin:0;font:16px/1.7 -apple-system,"Segoe UI","PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:#1c2025;background:#fff;overflow-wrap:anywhere}',
    'img{max-width:100%;height:auto}p{margin:0 0 12px}',
    '</style>',
    body,
  ].join('');
}
