import { lazy, Suspense, useRef, useState } from 'react';
import type { JSX, RefObject } from 'react';
import { uploadMedia } from '../api/sandbox-api.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { AttachPanel } from './attach-panel.tsx';
import type { MediaType } from './attach-panel.tsx';
import { ComposerField } from './composer-field.tsx';
import { contentOf, emptyDraft, isEmptyDraft } from './draft.ts';
import type { Draft, Said } from './draft.ts';
import { PictureTray } from './picture-tray.tsx';

const LocationPicker = lazy(async () => {
  const module = await import('./location-picker.tsx');
  return { default: module.LocationPicker };
});

const SpokenSheet = lazy(async () => {
  const module = await import('./spoken-sheet.tsx');
  return { default: module.SpokenSheet };
});

export interface ComposerProps {
  readonly onMenu: (() => void) | undefined;
  /** Pictures wait beside the text and go out with it in one message: where a bot may read them. */
  readonly canMix: boolean;
  /** It is a bot that listens: a voice goes out as words, and there are no places (path/100719). */
  readonly isToBot: boolean;
  /** Names that an `@` offers. */
  readonly names: readonly string[];
  /** Sends; answers whether it went out. */
  readonly onSay: (content: Said) => Promise<boolean>;
  readonly onTrouble: (error: unknown) => void;
}

type Panel = 'none' | 'attach' | 'location' | 'spoken';

/** Where the member writes: Enter sends, Shift+Enter begins a new line. */
export function Composer(props: ComposerProps): JSX.Element {
  const { onMenu, canMix, names, onSay, onTrouble } = props;
  const texts = useTexts();
  const [panel, setPanel] = useState<Panel>('none');
  const { draft, setDraft, field, send } = useDraft(onSay, onTrouble);
  const isEmpty = isEmptyDraft(draft);
  return (
    <div className="composer">
      <PictureTray
        pictures={draft.pictures}
        onRemove={(picture) =>
          setDraft({ ...draft, pictures: draft.pictures.filter((each) => each !== picture) })
        }
      />
      <div className="composer-line">
        {onMenu !== undefined && (
          <button type="button" className="composer-icon" aria-label={texts.showMenu} onClick={onMenu}>
            <Icon name="menu" size={24} />
          </button>
        )}
        <ComposerField
          field={field}
          text={draft.text}
          names={names}
          onChange={(text) => setDraft({ ...draft, text })}
          onSend={() => void send()}
        />
        {(isEmpty || canMix) && (
          <button
            type="button"
            className="composer-icon"
            aria-label={texts.attach}
            aria-expanded={panel === 'attach'}
            onClick={() => setPanel(panel === 'attach' ? 'none' : 'attach')}
          >
            <Icon name="plus" size={24} />
          </button>
        )}
        {!isEmpty && (
          <button type="button" className="composer-send" aria-label={texts.send} onClick={() => void send()}>
            <Icon name="send" size={20} />
          </button>
        )}
      </div>
      <Attaching
        {...props}
        panel={panel}
        onPanel={setPanel}
        onPictures={(pictures) => setDraft({ ...draft, pictures: [...draft.pictures, ...pictures] })}
      />
    </div>
  );
}

function useDraft(
  onSay: ComposerProps['onSay'],
  onTrouble: ComposerProps['onTrouble'],
): {
  readonly draft: Draft;
  readonly setDraft: (draft: Draft) => void;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly send: () => Promise<void>;
} {
  const [draft, setDraft] = useState(emptyDraft);
  const field = useRef<HTMLTextAreaElement>(null);

  async function deliver(): Promise<boolean> {
    try {
      return await onSay(await contentOf(draft));
    } catch (error) {
      onTrouble(error);
      return false;
    }
  }

  async function send(): Promise<void> {
    if (isEmptyDraft(draft)) return;
    setDraft(emptyDraft);
    field.current?.focus();
    // What did not go out comes back to be sent again.
    if (!(await deliver())) setDraft((newer) => (isEmptyDraft(newer) ? draft : newer));
  }

  return { draft, setDraft, field, send };
}

interface AttachingProps extends ComposerProps {
  readonly panel: Panel;
  readonly onPanel: (panel: Panel) => void;
  /** Puts pictures beside the text. */
  readonly onPictures: (pictures: readonly File[]) => void;
}

/** What opens under the line to send something else than words. */
function Attaching(props: AttachingProps): JSX.Element | null {
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
