import type { JSX } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon.tsx';

/** What stands where media was, after its three days (path/90253), or where there never was any. */
export function Expired({
  icon,
  isKnown,
}: {
  readonly icon: IconName;
  readonly isKnown: boolean;
}): JSX.Element {
  const texts = useTexts();
  return (
    <div className="expired">
      <Icon name={icon} size={22} />
      <span>{isKnown ? texts.mediaExpired : texts.mediaUnknown}</span>
    </div>
  );
}
