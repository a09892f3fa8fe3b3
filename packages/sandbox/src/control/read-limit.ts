/** How many a page may have: what was asked for, within bounds. */
export function readLimit(asked: number | undefined, usual: number, most: number): number {
  return Math.min(Math.max(asked ?? usual, 1), most);
}
