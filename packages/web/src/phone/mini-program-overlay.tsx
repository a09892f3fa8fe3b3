import type { JSX } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { Overlay } from './overlay.tsx';
import { TitleBar } from './title-bar.tsx';

export interface MiniProgramOverlayProps {
  readonly appid: string;
  readonly page: string;
  readonly onClose: () => void;
}

/** A mini program runs on real phones only: what would be opened is told. */
export function MiniProgramOverlay({ appid, page, onClose }: MiniProgramOverlayProps): JSX.Element {
  const texts = useTexts();
  return (
    <Overlay label={texts.miniProgram} kind="page" onClose={onClose}>
      <TitleBar title={texts.miniProgram} onBack={onClose} />
      <div className="leaving">
        <span className="leaving-icon">
          <Icon name="program" size={32} />
        </span>
        <p className="leaving-text">{texts.miniProgramHelp}</p>
        <p className="leaving-address">{appid}</p>
        {page !== '' && <p className="leaving-address">{page}</p>}
      </div>
    </Overlay>
  );
}
