import type { JSX, ReactNode } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';

export interface TitleBarProps {
  readonly title: string;
  /** Stands beside the title. */
  readonly mark?: ReactNode;
  readonly subtitle?: string | undefined;
  readonly onBack?: (() => void) | undefined;
  /** Unread messages elsewhere, beside the way back. */
  readonly unread?: number;
  readonly action?: ReactNode;
}

export function TitleBar({ title, mark, subtitle, onBack, unread = 0, action }: TitleBarProps): JSX.Element {
  const texts = useTexts();
  const name = unread > 0 ? `${texts.back}, ${texts.unread(unread)}` : texts.back;
  return (
    <header className="title-bar">
      <div className="title-bar-side">
        {onBack !== undefined && (
          <button type="button" className="title-bar-button" aria-label={name} onClick={onBack}>
            <Icon name="back" size={24} />
            {unread > 0 && <span className="title-bar-unread">{unread > 99 ? '99+' : unread}</span>}
          </button>
        )}
      </div>
      <div className="title-bar-title">
        <div className="title-bar-name">
          <h2>{title}</h2>
          {mark}
        </div>
        {subtitle !== undefined && <p>{subtitle}</p>}
      </div>
      <div className="title-bar-side title-bar-end">{action}</div>
    </header>
  );
}
