import { useState } from 'react';
import type { JSX } from 'react';
import { Overlay } from '../phone/overlay.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { record, records, text } from '../wire/read.ts';
import type { WireRecord } from '../wire/read.ts';
import type { CardTap } from './use-card-tap.ts';

export interface CardMenuProps {
  readonly card: WireRecord;
  readonly tap: CardTap;
}

/** The three dots in the corner: `action_menu` opens as a sheet. */
export function CardMenu({ card, tap }: CardMenuProps): JSX.Element | null {
  const texts = useTexts();
  const [isOpen, setOpen] = useState(false);
  const menu = record(card['action_menu']);
  const actions = records(menu['action_list']);
  if (actions.length === 0) return null;
  const choose = (key: string): void => {
    setOpen(false);
    tap.press(key);
  };
  return (
    <>
      <button
        type="button"
        className="card-menu card-over"
        aria-label={texts.cardMenu}
        aria-haspopup="dialog"
        disabled={tap.busy !== null}
        onClick={() => setOpen(true)}
      >
        <Icon name="more" size={20} />
      </button>
      {isOpen && (
        <Overlay label={texts.cardMenu} kind="sheet" onClose={() => setOpen(false)}>
          {text(menu['desc']) !== '' && <p className="sheet-note">{text(menu['desc'])}</p>}
          <div className="sheet-list">
            {actions.map((action) => (
              <button
                key={text(action['key'])}
                type="button"
                className="sheet-action"
                onClick={() => choose(text(action['key']))}
              >
                {text(action['text'])}
              </button>
            ))}
          </div>
          <button type="button" className="sheet-action sheet-cancel" onClick={() => setOpen(false)}>
            {texts.cancel}
          </button>
        </Overlay>
      )}
    </>
  );
}
