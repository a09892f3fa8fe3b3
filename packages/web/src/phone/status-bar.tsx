import type { JSX } from 'react';
import { useNow } from '../live/use-now.ts';
import { useTexts, useTimeStyle } from '../texts/use-texts.ts';
import { clockTime, fullTime } from '../time/format-time.ts';
import { usePhone } from './phone-context.tsx';

/** The time by the sandbox's clock, and what phones show beside it. */
export function StatusBar(): JSX.Element {
  const texts = useTexts();
  const style = useTimeStyle();
  const { isWechat } = usePhone();
  const now = useNow();
  return (
    <div className="status-bar">
      <time title={fullTime(style, now)}>{clockTime(style, now)}</time>
      {isWechat && <span className="status-bar-wechat">{texts.wechatBadge}</span>}
      <svg viewBox="0 0 66 14" width="66" height="14" aria-hidden="true">
        <path d="M0 10h3v3H0zM5 7.500h3V13H5zM10 4.500h3V13h-3zM15 1.500h3V13h-3z" />
        <path d="M31 3c-2.700 0-5.100 1-6.900 2.700l1.600 1.700A7.600 7.600 0 0 1 31 5.300c2 0 3.900.800 5.300 2.100l1.600-1.700A10 10 0 0 0 31 3zm0 4.500c-1.500 0-2.800.600-3.800 1.500l1.600 1.700a3.200 3.200 0 0 1 4.400 0L34.800 9c-1-.900-2.300-1.500-3.800-1.500z" />
        <path d="M44 4a2.500 2.500 0 0 1 2.500-2.500h14A2.500 2.500 0 0 1 63 4v6a2.500 2.500 0 0 1-2.500 2.500h-14A2.500 2.500 0 0 1 44 10zm2.500-1.300A1.300 1.300 0 0 0 45.200 4v6c0 .700.600 1.300 1.300 1.300h14c.700 0 1.300-.600 1.300-1.300V4c0-.700-.600-1.300-1.300-1.300zM64 5.200c.900.200 1.500 1 1.500 1.800s-.600 1.600-1.500 1.800z" />
        <rect x="46.500" y="4" width="14" height="6" rx="1" />
      </svg>
    </div>
  );
}
