import type { JSX } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { useNavigation } from '../view/use-view.tsx';
import { ClockMenu } from './clock-menu.tsx';
import { FaultMenu } from './fault-menu.tsx';
import { ResetMenu } from './reset-menu.tsx';
import { SettingsMenu } from './settings-menu.tsx';

export interface StageBarProps {
  readonly isNarrow: boolean;
  readonly onInspector: () => void;
}

const languages = [
  { value: 'en', text: 'English', lang: 'en' },
  { value: 'zh', text: '简体中文', lang: 'zh-CN' },
] as const;

/** The bar over the stage: what concerns the sandbox as a whole. */
export function StageBar({ isNarrow, onInspector }: StageBarProps): JSX.Element {
  const texts = useTexts();
  const { view, go } = useNavigation();
  return (
    <header className="stage-bar">
      <h1 className="brand">
        <img src="./favicon.svg" alt="" width={24} height={24} />
        <span>{texts.title}</span>
      </h1>
      <div className="stage-tools">
        <button
          type="button"
          className="tool"
          aria-label={texts.callbackUrls}
          title={texts.callbackUrls}
          aria-expanded={view.callback !== null}
          onClick={() => go({ callback: view.callback === null ? 'all' : null }, 'push')}
        >
          <Icon name="link" />
        </button>
        <ClockMenu />
        <FaultMenu />
        <ResetMenu />
        {!isNarrow && (
          <Segmented
            label={texts.language}
            value={view.lang}
            options={languages}
            onChange={(lang) => go({ lang })}
          />
        )}
        <SettingsMenu showsLanguage={isNarrow} languages={languages} />
        {isNarrow && (
          <button type="button" className="tool" aria-label={texts.showInspector} onClick={onInspector}>
            <Icon name="pulse" />
          </button>
        )}
      </div>
    </header>
  );
}
