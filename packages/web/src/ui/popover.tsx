import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { JSX, ReactNode, RefObject } from 'react';

export interface PopoverProps {
  /** Accessible name of the button and of what it opens. */
  readonly label: string;
  readonly button: ReactNode;
  readonly className?: string;
  readonly side?: 'left' | 'right';
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a small panel under it. Escape, a click beside it or leaving it by keyboard closes it. */
export function Popover({
  label,
  button,
  className = '',
  side = 'left',
  children,
}: PopoverProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const [trigger, setTrigger] = useState<HTMLButtonElement | null>(null);
  const id = useId();

  useAttention(root, isOpen, () => setOpen(false));

  const close = (): void => {
    setOpen(false);
    trigger?.focus();
  };

  return (
    <div
      ref={root}
      className="popover"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
      }}
      onBlur={(event) => {
        const next = event.relatedTarget;
        if (next instanceof Node && root.current?.contains(next) === false) setOpen(false);
      }}
    >
      <button
        ref={setTrigger}
        type="button"
        className={className}
        aria-label={label}
        title={label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {button}
      </button>
      {isOpen && (
        <div id={id} className={`popover-panel popover-${side}`} role="dialog" aria-label={label}>
          {children(close)}
        </div>
      )}
    </div>
  );
}

/** An opened panel takes the focus; a press beside it closes it. */
function useAttention(root: RefObject<HTMLDivElement | null>, isOpen: boolean, onOutside: () => void): void {
  const leave = useEffectEvent(onOutside);
  useEffect(() => {
    if (!isOpen) return;
    root.current?.querySelector<HTMLElement>('.popover-panel :is(input, button, select, a)')?.focus();
    const onPointer = (event: PointerEvent): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) === false) leave();
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [root, isOpen]);
}
