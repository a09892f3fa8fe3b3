import { useState } from 'react';
import { matchMention } from './match-mention.ts';

export interface Mentions {
  /** Names that fit what was typed after an `@`; empty where nothing is offered. */
  readonly offered: readonly string[];
  /** The one that Enter takes. */
  readonly current: number;
  readonly choose: (name: string) => void;
  /** Answers whether the key was for the names. */
  readonly onKey: (key: string) => boolean;
}

/** Offers names after an `@`: arrows move, Enter and Tab take one, Escape leaves it. */
export function useMentions(
  text: string,
  names: readonly string[],
  onChange: (text: string) => void,
): Mentions {
  const [at, setAt] = useState(0);
  const [leftFor, setLeftFor] = useState<string | null>(null);
  const found = text === leftFor ? null : matchMention(text, names);
  const offered = found?.names ?? [];
  const current = Math.min(at, Math.max(0, offered.length - 1));

  function choose(name: string): void {
    onChange(`${text.slice(0, found?.from ?? text.length)}@${name} `);
    setAt(0);
  }

  function onKey(key: string): boolean {
    const chosen = offered[current];
    if (chosen === undefined) return false;
    if (key === 'Escape') setLeftFor(text);
    else if (key === 'Enter' || key === 'Tab') choose(chosen);
    else if (key === 'ArrowDown') setAt((current + 1) % offered.length);
    else if (key === 'ArrowUp') setAt((current + offered.length - 1) % offered.length);
    else return false;
    return true;
  }

  return { offered, current, choose, onKey };
}
