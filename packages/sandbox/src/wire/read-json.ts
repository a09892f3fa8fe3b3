import { isObject, type JsonObject } from './json-object.ts';

/** Deeper than anything WeCom describes; guards everything that walks a body. */
const maxDepth = 64;

export interface ReadJson {
  readonly body: JsonObject;
  /** The text was no JSON object. WeCom then goes on with an empty one (path/90313). */
  readonly isBroken: boolean;
}

const empty: JsonObject = {};

/**
 * Reads a body as JSON, whatever its Content-Type says: libraries send none, or the one of forms. What is not a JSON
 * object, a form body for instance, counts as an empty one. Nothing at all is an empty object that is not broken.
 */
export function readJson(text: string): ReadJson {
  if (text === '') return { body: empty, isBroken: false };
  const value = parse(text);
  if (isObject(value) && !isDeeper(value, maxDepth)) return { body: value, isBroken: false };
  return { body: empty, isBroken: true };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
