import { useState } from 'react';
import type { JSX } from 'react';
import type { MenuButtonView } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { Overlay } from './overlay.tsx';
import { TargetLink } from './target-link.tsx';

export interface ApplicationMenuProps {
  readonly buttons: readonly MenuButtonView[];
  readonly onKeyboard: () => void;
  readonly onTap: (key: string) => void;
}

/** Up to three entries at the foot of the conversation; an entry with sub-buttons opens them as a sheet. */
export function ApplicationMenu({ buttons, onKeyboard, onTap }: ApplicationMenuProps): JSX.Element {
  const texts = useTexts();
  return (
    <div className="app-menu" role="group" aria-label={texts.applicationMenu}>
      <button type="button" className="composer-icon" aria-label={texts.showKeyboard} onClick={onKeyboard}>
        <Icon name="keyboard" size={24} />
      </button>
      {buttons.map((button, index) => (
        <Entry key={index} button={button} onTap={onTap} />
      ))}
    </div>
  );
}

interface EntryProps {
  readonly button: MenuButtonView;
  readonly onTap: (key: string) => void;
}

function Entry({ button, onTap }: EntryProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const inner = button.sub_button ?? [];
  if (inner.length === 0) return <Leaf className="app-menu-entry" button={button} onTap={onTap} />;
  const choose = (key: string): void => {
    setOpen(false);
    onTap(key);
  };
  return (
    <>
      <button type="button" className="app-menu-entry" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="menu" size={14} />
        <span>{button.name}</span>
      </button>
      {isOpen && (
        <Overlay label={button.name} kind="sheet" onClose={() => setOpen(false)}>
          <div className="sheet-list">
            {inner.map((each, index) => (
              <Leaf key={index} className="sheet-action" button={each} onTap={choose} />
            ))}
          </div>
        </Overlay>
      )}
    </>
  );
}

function Leaf({ button, onTap, className }: EntryProps & { readonly className: string }): JSX.Element {
  const texts = useTexts();
  const { name, type, key = '', url = '' } = button;
  if (type === 'view' && url !== '') {
    return (
      <TargetLink className={className} target={{ kind: 'page', url }} title={name}>
        {name}
      </TargetLink>
    );
  }
  const isEmulated = key !== '' && (type === undefined || type === 'click');
  return (
    <button
      type="button"
      className={className}
      disabled={!isEmulated}
      title={isEmulated ? undefined : texts.menuUnsupported}
      onClick={() => onTap(key)}
    >
      {name}
    </button>
  );
}
