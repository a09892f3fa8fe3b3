import type { JsonObject } from './json-object.ts';

/** A file to download. */
export interface FileAnswer {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Uint8Array;
}

/** What a rule answers: members beside `errcode` and `errmsg` (which may be replaced), or a file. */
export type Answer =
  | { readonly kind: 'json'; readonly members: JsonObject }
  | { readonly kind: 'file'; readonly file: FileAnswer };

export function answer(members: JsonObject = {}): Answer {
  return { kind: 'json', members };
}

/** The answer as it goes out, kept as text for the journal. */
export interface WrittenAnswer {
  readonly errcode: number;
  readonly errmsg: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** HTTP 200 also for errors, which are repeated in two headers (observed 2020 to 2024). */
export function writeJson(errcode: number, errmsg: string, members: JsonObject): WrittenAnswer {
  return {
    errcode,
    errmsg,
    status: 200,
    headers: {
      'Content-Type': 'application/json; charset=UTF-8',
      'Error-Code': String(errcode),
      'Error-Msg': headerText(errmsg),
    },
    body: JSON.stringify({ errcode, errmsg, ...members }),
  };
}

/** Headers hold visible Latin letters; anything else is written in percents. */
export function headerText(text: string): string {
  return text.replace(/[^\x20-\x7e]/gu, (character) => encodeURIComponent(character.toWellFormed()));
}
