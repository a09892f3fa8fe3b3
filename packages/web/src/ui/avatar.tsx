import { useState } from 'react';
import type { JSX } from 'react';
import { usePictureSource } from './use-picture-source.ts';

export interface AvatarProps {
  readonly name: string;
  readonly picture?: string | undefined;
  /** Points. */
  readonly size?: number;
  readonly kind?: 'member' | 'application' | 'robot' | 'aibot' | 'chat';
}

const hues = 8;

/** A picture, or the initials on a colour that stays the same for a name. Decoration: the name stands beside it. */
export function Avatar({ name, picture = '', size = 40, kind = 'member' }: AvatarProps): JSX.Element {
  const source = usePictureSource(picture);
  const [failed, setFailed] = useState('');
  const style = { width: size, height: size, fontSize: Math.round(size * (kind === 'member' ? 0.36 : 0.5)) };
  const className = `avatar avatar-${kind} hue-${hueOf(name)}`;
  const hasPicture = source !== null && failed !== source;
  return (
    <span className={className} style={style} aria-hidden="true">
      {hasPicture ? (
        <img src={source} alt="" onError={() => setFailed(source)} />
      ) : kind === 'member' ? (
        initials(name)
      ) : (
        firstSign(name)
      )}
    </span>
  );
}

/** The given name of a Chinese name, the first letters of a Latin one. */
export function initials(name: string): string {
  const trimmed = name.trim();
  if (/^\p{Script=Han}+$/u.test(trimmed)) return trimmed.length > 2 ? trimmed.slice(-2) : trimmed;
  const han = /^\p{Script=Han}{1,2}/u.exec(trimmed)?.[0];
  if (han !== undefined) return han;
  const words = trimmed.split(/[\s_.-]+/u).filter((word) => word !== '');
  const letters = words.slice(0, 2).map((word) => [...word][0] ?? '');
  return letters.join('').toUpperCase();
}

/** Applications and groups show one sign, as their pictures do. */
function firstSign(name: string): string {
  return [...name.trim()][0]?.toUpperCase() ?? '';
}

function hueOf(name: string): number {
  let hash = 7;
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return hash % hues;
}
