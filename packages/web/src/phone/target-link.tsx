import { useState } from 'react';
import type { JSX, ReactNode } from 'react';
import { text } from '../wire/read.ts';
import type { WireRecord } from '../wire/read.ts';
import { MiniProgramOverlay } from './mini-program-overlay.tsx';
import { PageOverlay } from './page-overlay.tsx';

/** Where a tap leads: a web page or a mini program. */
export type Target =
  | { readonly kind: 'page'; readonly url: string }
  | { readonly kind: 'program'; readonly appid: string; readonly page: string };

/** Reads `type`, `url`, `appid` and `pagepath` as they stand in many parts of a card (path/90236): 1 a page, 2 a mini program. */
export function targetOf(part: WireRecord): Target | null {
  const type = text(part['type']);
  if (type === '1' && text(part['url']) !== '') return { kind: 'page', url: text(part['url']) };
  if (type === '2' && text(part['appid']) !== '') return programOf(part);
  return null;
}

export function programOf(part: WireRecord): Target {
  return { kind: 'program', appid: text(part['appid']), page: text(part['pagepath']) };
}

export interface TargetLinkProps {
  readonly target: Target;
  readonly className?: string;
  /** Title of the page that opens. */
  readonly title: string;
  readonly label?: string | undefined;
  readonly children: ReactNode;
}

export function TargetLink({ target, className, title, label, children }: TargetLinkProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  if (target.kind === 'program') {
    return (
      <>
        <button type="button" className={className} aria-label={label} onClick={() => setOpen(true)}>
          {children}
        </button>
        {isOpen && <MiniProgramOverlay appid={target.appid} page={target.page} onClose={close} />}
      </>
    );
  }
  return (
    <>
      <a
        className={className}
        href={target.url}
        target="_blank"
        rel="noreferrer"
        aria-label={label}
        onClick={(event) => {
          // With a modifier key the browser opens a tab, as for any link.
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children}
      </a>
      {isOpen && <PageOverlay title={title} url={target.url} onClose={close} />}
    </>
  );
}
