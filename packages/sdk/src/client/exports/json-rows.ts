/** One item of a list of the outermost object. */
export interface JsonRow {
  /** The member that holds the list. */
  readonly list: string;
  readonly row: unknown;
}

/**
 * Reads `{"userlist":[…],"partylist":[…]}` item by item, holding one piece of the text at a time. Members that are
 * not lists are passed over.
 * @throws SyntaxError when the text is not JSON of that form, or ends too early
 */
export async function* jsonRows(pieces: AsyncIterable<string>): AsyncGenerator<JsonRow, void, undefined> {
  const scanner = new RowScanner();
  for await (const piece of pieces) yield* scanner.push(piece);
  if (!scanner.isOver) throw new SyntaxError('it ends too early');
}

/** Finds where items begin and end; JSON.parse reads what is between. */
class RowScanner {
  isOver = false;
  /** What is not read to its end: from the beginning of the item, or of the string, that is being read. */
  #text = '';
  #start = 0;
  #position = 0;
  #depth = 0;
  #inString = false;
  /** The string read last in the outermost object: where a list opens, its name. */
  #name = '';
  #isList = false;
  #rows: JsonRow[] = [];
  readonly #marks = /["{}[\],]/gu;
  readonly #marksInString = /["\\]/gu;

  push(piece: string): readonly JsonRow[] {
    this.#text += piece;
    this.#rows = [];
    for (let mark = this.#next(); mark !== undefined; mark = this.#next()) {
      if (this.#inString) this.#readInString(mark);
      else this.#read(mark);
      this.#position += 1;
    }
    this.#forget();
    return this.#rows;
  }

  #next(): string | undefined {
    const marks = this.#inString ? this.#marksInString : this.#marks;
    marks.lastIndex = this.#position;
    const found = marks.exec(this.#text);
    this.#position = found?.index ?? Math.max(this.#position, this.#text.length);
    return found?.[0];
  }

  #forget(): void {
    const kept = this.#depth >= 2 || this.#inString ? this.#start : this.#text.length;
    this.#text = this.#text.slice(kept);
    // Beyond the end when a backslash was the last character: what comes next is read over.
    this.#position -= kept;
    this.#start = 0;
  }

  #readInString(mark: string): void {
    if (mark === '\\') {
      this.#position += 1;
      return;
    }
    this.#inString = false;
    if (this.#depth === 1) this.#name = this.#text.slice(this.#start, this.#position + 1);
  }

  #read(mark: string): void {
    if (mark === '"') {
      this.#inString = true;
      if (this.#depth === 1) this.#start = this.#position;
    } else if (mark === '{' || mark === '[') {
      this.#open(mark);
    } else {
      if (this.#depth === 2) this.#endItem();
      if (mark !== ',') this.#close();
    }
  }

  #open(mark: string): void {
    if (this.#depth === 1) {
      this.#isList = mark === '[';
      this.#start = this.#position + 1;
    }
    this.#depth += 1;
  }

  #close(): void {
    this.#depth -= 1;
    this.isOver = this.#depth === 0;
  }

  /** Between two commas stands an item; in an empty list, nothing. */
  #endItem(): void {
    const text = this.#text.slice(this.#start, this.#position).trim();
    this.#start = this.#position + 1;
    if (!this.#isList || text === '') return;
    this.#rows.push({ list: JSON.parse(this.#name), row: JSON.parse(text) });
  }
}
