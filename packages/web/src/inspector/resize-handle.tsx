import type { JSX, KeyboardEvent, PointerEvent } from 'react';
import { useTexts } from '../texts/use-texts.ts';

export interface ResizeHandleProps {
  /** Share of the inspector's height, in hundredths. */
  readonly value: number;
  readonly onChange: (value: number) => void;
}

const least = 25;
const most = 85;

/** The edge between timeline and details: dragged by pointer, moved by the arrow keys. */
export function ResizeHandle({ value, onChange }: ResizeHandleProps): JSX.Element {
  const texts = useTexts();
  const set = (next: number): void => onChange(Math.min(most, Math.max(least, Math.round(next))));

  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const frame = event.currentTarget.closest('.inspector')?.getBoundingClientRect();
    if (frame !== undefined) set(((frame.bottom - event.clientY) / frame.height) * 100);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    set(value + (event.key === 'ArrowUp' ? 5 : -5));
  };

  return (
    <div
      className="resize-handle"
      role="separator"
      aria-orientation="horizontal"
      aria-label={texts.resize}
      aria-valuenow={value}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}
