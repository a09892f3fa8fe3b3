import { lazy, Suspense } from 'react';
import type { JSX } from 'react';
import { uploadMedia } from '../api/sandbox-api.ts';
import { useTexts } from '../texts/use-texts.ts';
import { AttachPanel } from './attach-panel.tsx';
import type { MediaType } from './attach-panel.tsx';
import type { Said } from './draft.ts';

const LocationPicker = lazy(async () => {
  const module = await import('./location-picker.tsx');
  return { default: module.LocationPicker };
});

const SpokenSheet = lazy(async () => {
  const module = await import('./spoken-sheet.tsx');
  return { default: module.SpokenSheet };
});

/** What is open under the line. */
export type Panel = 'none' | 'attach' | 'location' | 'spoken';

export interface AttachingProps {
  readonly panel: Panel;
  readonly canMix: boolean;
  readonly isToBot: boolean;
  readonly onSay: (content: Said) => Promise<boolean>;
  readonly onTrouble: (error: unknown) => void;
  readonly onPanel: (panel: Panel) => void;
  /** Puts pictures beside the text. */
  readonly onPictures: (pictures: readonly File[]) => void;
}

/** What opens under the line to send something else than words. */
export function Attaching(props: AttachingProps): JSX.Element | null {
  const texts = useTexts();
  const { panel, canMix, isToBot, onPanel, onPictures, onSay, onTrouble } = props;
  const sendFile = async (type: MediaType, file: File): Promise<void> => {
    try {
      const media = await uploadMedia(type, file);
      await onSay({ msgtype: type, media_id: media.media_id });
    } catch (error) {
      onTrouble(error);
    }
  };
  const choose = (type: MediaType, files: readonly File[]): void => {
    onPanel('none');
    if (type === 'image' && canMix) return onPictures(files);
    for (const file of files) void sendFile(type, file);
  };
  const close = (): void => onPanel('none');
  if (panel === 'none') return null;
  if (panel === 'attach') {
    return (
      <AttachPanel
        onFiles={choose}
        onLocation={isToBot ? undefined : () => onPanel('location')}
        onSpoken={isToBot ? () => onPanel('spoken') : undefined}
      />
    );
  }
  return (
    <Suspense>
      {panel === 'location' ? (
        <LocationPicker
          title={texts.sendLocation}
          action={texts.send}
          onClose={close}
          onChoose={(location) => {
            close();
            void onSay({ msgtype: 'location', location });
          }}
        />
      ) : (
        <SpokenSheet
          onClose={close}
          onSend={(content) => {
            close();
            void onSay({ msgtype: 'voice', text: { content } });
          }}
        />
      )}
    </Suspense>
  );
}
