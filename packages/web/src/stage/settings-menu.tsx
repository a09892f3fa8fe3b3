import type { JSX } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { Popover } from '../ui/popover.tsx';
import { Segmented } from '../ui/segmented.tsx';
import type { SegmentedProps } from '../ui/segmented.tsx';
import { useNavigation } from '../view/use-view.tsx';
import type { Language, Theme } from '../view/view.ts';

export interface SettingsMenuProps {
  /** On narrow screens the language has no room in the bar. */
  readonly showsLanguage: boolean;
  readonly languages: SegmentedProps<Language>['options'];
}

export function SettingsMenu({ showsLanguage, languages }: SettingsMenuProps): JSX.Element {
  const texts = useTexts();
  const { view, go } = useNavigation();
  const themes: readonly { readonly value: Theme; readonly text: string }[] = [
    { value: 'light', text: texts.themeLight },
    { value: 'dark', text: texts.themeDark },
    { value: 'system', text: texts.themeSystem },
  ];
  return (
    <Popover label={texts.settings} className="tool" side="right" button={<Icon name="gear" />}>
      {() => (
        <div className="menu">
          {showsLanguage && (
            <div className="menu-group">
              <p className="menu-label">{texts.language}</p>
              <Segmented
                label={texts.language}
                value={view.lang}
                options={languages}
                onChange={(lang) => go({ lang })}
              />
            </div>
          )}
          <div className="menu-group">
            <p className="menu-label">{texts.theme}</p>
            <Segmented
              label={texts.theme}
              value={view.theme}
              options={themes}
              onChange={(theme) => go({ theme })}
            />
          </div>
          <label className="menu-check">
            <input
              type="checkbox"
              checked={view.pictures}
              onChange={(event) => go({ pictures: event.currentTarget.checked })}
            />
            <span>
              {texts.otherPictures}
              <small>{texts.otherPicturesHelp}</small>
            </span>
          </label>
        </div>
      )}
    </Popover>
  );
}
