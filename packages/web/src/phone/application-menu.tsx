import { lazy, Suspense, useState } from 'react';
import type { JSX } from 'react';
import type { MenuButtonView } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { askedBy } from './menu-deed.ts';
import type { MenuDeed } from './menu-deed.ts';
import { MiniProgramOverlay } from './mini-program-overlay.tsx';
import { Overlay } from './overlay.tsx';
import { PageOverlay } from './page-overlay.tsx';

const MenuSheet = lazy(async () => {
  const module = await import('./menu-sheet.tsx');
  return { default: module.MenuSheet };
});

export interface ApplicationMenuProps {
  readonly buttons: readonly MenuButtonView[];
  readonly onKeyboard: () => void;
  readonly onTap: (button: MenuButtonView, deed: MenuDeed) => void;
}

/** Up to three entries at the foot of the conversation; an entry with sub-buttons opens them as a sheet. */
export function ApplicationMenu({ buttons, onKeyboard, onTap }: ApplicationMenuProps): JSX.Element {
  const texts = useTexts();
  /** The entry whose page or sheet is open. */
  const [opened, setOpened] = useState<MenuButtonView | null>(null);
  const choose = (button: MenuButtonView): void => {
    const asked = askedBy(button.type);
    // What opens is told as it opens; what asks for something is told with it.
    if (asked === 'nothing' || asked === 'page' || asked === 'program') onTap(button, {});
    if (asked !== 'nothing') setOpened(button);
  };
  return (
    <div className="app-menu" role="group" aria-label={texts.applicationMenu}>
      <button type="button" className="composer-icon" aria-label={texts.showKeyboard} onClick={onKeyboard}>
        <Icon name="keyboard" size={24} />
      </button>
      {buttons.map((button, index) => (
        <Entry key={index} button={button} onChoose={choose} />
      ))}
      {opened !== null && (
        <Opened
          button={opened}
          onClose={() => setOpened(null)}
          onDeed={(deed) => {
            setOpened(null);
            onTap(opened, deed);
          }}
        />
      )}
    </div>
  );
}

interface EntryProps {
  readonly button: MenuButtonView;
  readonly onChoose: (button: MenuButtonView) => void;
}

function Entry({ button, onChoose }: EntryProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const inner = button.sub_button ?? [];
  if (inner.length === 0) return <Leaf className="app-menu-entry" button={button} onChoose={onChoose} />;
  const choose = (chosen: MenuButtonView): void => {
    setOpen(false);
    onChoose(chosen);
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
              <Leaf key={index} className="sheet-action" button={each} onChoose={choose} />
            ))}
          </div>
        </Overlay>
      )}
    </>
  );
}

function Leaf({ button, onChoose, className }: EntryProps & { readonly className: string }): JSX.Element {
  const texts = useTexts();
  const isKnown = askedBy(button.type) !== null;
  return (
    <button
      type="button"
      className={className}
      disabled={!isKnown}
      title={isKnown ? undefined : texts.menuUnsupported}
      onClick={() => onChoose(button)}
    >
      {button.name}
    </button>
  );
}

interface OpenedProps {
  readonly button: MenuButtonView;
  readonly onClose: () => void;
  readonly onDeed: (deed: MenuDeed) => void;
}

/** What an entry opens: a page, a mini program, or a sheet in which the member does what it asks for. */
function Opened({ button, onClose, onDeed }: OpenedProps): JSX.Element | null {
  const { type, name, url = '', appid = '', pagepath = '' } = button;
  const asked = askedBy(type);
  if (asked === null || asked === 'nothing') return null;
  if (asked === 'page') return <PageOverlay title={name} url={url} onClose={onClose} />;
  if (asked === 'program') return <MiniProgramOverlay appid={appid} page={pagepath} onClose={onClose} />;
  return (
    <Suspense>
      <MenuSheet title={name} asked={asked} onClose={onClose} onDeed={onDeed} />
    </Suspense>
  );
}
