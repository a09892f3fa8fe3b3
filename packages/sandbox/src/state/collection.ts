/** Called after every change; `undefined` means the row was deleted. */
export type ChangeListener<Row> = (key: string, row: Row | undefined) => void;

/**
 * Rows by key, in the order of their first insertion. Rows are never changed in place: a change puts a new row, so a
 * snapshot is as cheap as copying the map, and persistence hears of every change.
 */
export class Collection<Row> {
  readonly name: string;
  #rows = new Map<string, Row>();
  readonly #listeners: ChangeListener<Row>[] = [];
  #version = 0;

  constructor(name: string) {
    this.name = name;
  }

  get size(): number {
    return this.#rows.size;
  }

  /** Grows with every change: what was computed from the rows is good as long as this stays. */
  get version(): number {
    return this.#version;
  }

  get(key: string): Row | undefined {
    return this.#rows.get(key);
  }

  has(key: string): boolean {
    return this.#rows.has(key);
  }

  put(key: string, row: Row): void {
    this.#rows.set(key, row);
    this.#announce(key, row);
  }

  delete(key: string): void {
    if (this.#rows.delete(key)) this.#announce(key, undefined);
  }

  keys(): IterableIterator<string> {
    return this.#rows.keys();
  }

  values(): IterableIterator<Row> {
    return this.#rows.values();
  }

  snapshot(): ReadonlyMap<string, Row> {
    return new Map(this.#rows);
  }

  restore(rows: ReadonlyMap<string, Row>): void {
    for (const key of this.#rows.keys()) if (!rows.has(key)) this.#announce(key, undefined);
    this.#rows = new Map(rows);
    for (const [key, row] of rows) this.#announce(key, row);
  }

  /** Adds a listener; listeners stay as long as the collection. */
  onChange(listener: ChangeListener<Row>): void {
    this.#listeners.push(listener);
  }

  #announce(key: string, row: Row | undefined): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener(key, row);
  }
}
