/** Characters of East Asian writing take two columns of a terminal. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/gu;
const escapes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'gu');

/** How many columns of a terminal a text takes. Colours take none. */
export function displayWidth(text: string): number {
  const plain = text.replaceAll(escapes, '');
  return Array.from(plain).length + (plain.match(wide)?.length ?? 0);
}

/** A text filled up with blanks to a number of columns. */
export function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}
