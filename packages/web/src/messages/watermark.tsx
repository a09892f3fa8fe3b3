import { useMemo } from 'react';
import type { JSX } from 'react';
import { usePhone } from '../phone/phone-context.tsx';

/** The reader's name all over a confidential message (path/90236, `safe`). */
export function Watermark({ isOnDark = false }: { readonly isOnDark?: boolean }): JSX.Element {
  const { member } = usePhone();
  const image = useMemo(() => watermarkImage(member.name, isOnDark), [member.name, isOnDark]);
  return <span className="watermark" style={{ backgroundImage: image }} aria-hidden="true" />;
}

function watermarkImage(name: string, isOnDark: boolean): string {
  const fill = isOnDark ? 'rgba(140,145,155,.5)' : 'rgba(110,120,135,.34)';
  const written = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="104" height="60">` +
    `<text x="52" y="34" text-anchor="middle" transform="rotate(-16 52 30)" font-family="sans-serif" font-size="13" fill="${fill}">${written}</text></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}
