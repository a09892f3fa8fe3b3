import type { JSX } from 'react';
import { useStore } from '../live/store.ts';
import { useLive } from '../live/use-live.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon.tsx';
import { usePhone } from './phone-context.tsx';

export interface TabBarProps {
  readonly tab: 'messages' | 'directory';
  readonly onPlace: (place: string | null) => void;
}

/** At the foot of the phone: messages and directory. */
export function TabBar({ tab, onPlace }: TabBarProps): JSX.Element {
  const texts = useTexts();
  const list = useStore(useLive().lists.of(usePhone().person));
  const unread = list.conversations.reduce((sum, each) => sum + each.unread, 0);
  return (
    <nav className="tab-bar" aria-label={texts.tabs}>
      <Tab
        icon="chat"
        name={texts.messages}
        label={unread === 0 ? texts.messages : texts.list([texts.messages, texts.unread(unread)])}
        unread={unread}
        isCurrent={tab === 'messages'}
        onTap={() => onPlace(null)}
      />
      <Tab
        icon="people"
        name={texts.directory}
        label={texts.directory}
        isCurrent={tab === 'directory'}
        onTap={() => onPlace('directory')}
      />
    </nav>
  );
}

interface TabProps {
  readonly icon: IconName;
  readonly name: string;
  readonly label: string;
  readonly unread?: number;
  readonly isCurrent: boolean;
  readonly onTap: () => void;
}

function Tab({ icon, name, label, unread = 0, isCurrent, onTap }: TabProps): JSX.Element {
  return (
    <button
      type="button"
      className="tab"
      aria-label={label}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={onTap}
    >
      <span className="tab-icon">
        <Icon name={icon} size={24} />
        {unread > 0 && <span className="badge">{unread > 99 ? '99+' : unread}</span>}
      </span>
      <span>{name}</span>
    </button>
  );
}
