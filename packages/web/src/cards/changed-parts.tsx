import { createContext, use, useEffect, useState } from 'react';
import type { JSX, ReactNode } from 'react';
import type { CardView } from '@wecomkit/sandbox/control';

const ChangedContext = createContext<readonly string[]>([]);
const none: readonly string[] = [];
const shownMs = 1800;

export interface ChangedPartsProps {
  readonly card: CardView | undefined;
  readonly children: ReactNode;
}

/** Knows for a short while which parts of a card its last change touched. A card that was changed before it was drawn shows nothing. */
export function ChangedParts({ card, children }: ChangedPartsProps): JSX.Element {
  const version = card?.version ?? 0;
  const [seen, setSeen] = useState(version);

  useEffect(() => {
    if (seen === version) return;
    const timer = window.setTimeout(() => setSeen(version), shownMs);
    return () => window.clearTimeout(timer);
  }, [seen, version]);

  const changed = seen === version ? none : (card?.changed ?? none);
  return <ChangedContext value={changed}>{children}</ChangedContext>;
}

/** `true` while a part, or something in it, is new. */
function useIsChanged(part: string): boolean {
  const changed = use(ChangedContext);
  return changed.some((path) => {
    const plain = path.replace(/^template_card\.?/, '');
    return plain === '' || plain === part || plain.startsWith(`${part}.`) || plain.startsWith(`${part}[`);
  });
}

export interface PartProps {
  /** The member of `template_card` that it shows. */
  readonly name: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** One part of a card, tinted while it is new. */
export function Part({ name, className = '', children }: PartProps): JSX.Element {
  const isChanged = useIsChanged(name);
  return (
    <div className={`card-part ${className}`} data-changed={isChanged || undefined}>
      {children}
    </div>
  );
}
