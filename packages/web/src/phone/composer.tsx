import { useEffect, useRef, useState } from 'react';
import type { JSX, RefObject } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { Attaching } from './attaching.tsx';
import type { Panel } from './attaching.tsx';
import { ComposerField } from './composer-field.tsx';
import { contentOf, emptyDraft, isEmptyDraft } from './draft.ts';
import type { Draft, Said } from './draft.ts';
import { PictureTray } from './picture-tray.tsx';

export interface ComposerProps {
  readonly onMenu: (() => void) | undefined;
  /** Pictures wait beside the text and go out with it in one message: where a bot may read them. */
  readonly canMix: boolean;
  /** It is a bot that listens: a voice goes out as words, and there are no places (path/100719). */
  readonly isToBot: boolean;
  /** Names that an `@` offers. */
  readonly names: readonly string[];
  /** The msgid that is answered: with a new one, the answer can be typed at once. */
  readonly quoted: string | null;
  /** Sends; answers whether it went out. */
  readonly onSay: (content: Said) => Promise<boolean>;
  readonly onTrouble: (error: unknown) => void;
}

/** Where the member writes: Enter sends, Shift+Enter begins a new line. */
export function Composer(props: ComposerProps): JSX.Element {
  const { onMenu, canMix, names, quoted, onSay, onTrouble } = props;
  const texts = useTexts();
  const [panel, setPanel] = useState<Panel>('none');
  const { draft, setDraft, field, send } = useDraft(onSay, onTrouble);
  const isEmpty = isEmptyDraft(draft);
  const addPictures = (pictures: readonly File[]): void =>
    setDraft({ ...draft, pictures: [...draft.pictures, ...pictures] });

  useEffect(() => {
    if (quoted !== null) field.current?.focus();
  }, [quoted, field]);

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
          onPictures={canMix ? addPictures : undefined}
          onSend={() => void send()}
        />
        <Buttons
          isEmpty={isEmpty}
          canAttach={isEmpty || canMix}
          panel={panel}
          onPanel={setPanel}
          onSend={() => void send()}
        />
      </div>
      <Attaching {...props} panel={panel} onPanel={setPanel} onPictures={addPictures} />
    </div>
  );
}

interface ButtonsProps {
  readonly isEmpty: boolean;
  readonly canAttach: boolean;
  readonly panel: Panel;
  readonly onPanel: (panel: Panel) => void;
  readonly onSend: () => void;
}

/** Beside the text: what else can be sent, and the way out of what was written. */
function Buttons({ isEmpty, canAttach, panel, onPanel, onSend }: ButtonsProps): JSX.Element {
  const texts = useTexts();
  return (
    <>
      {canAttach && (
        <button
          type="button"
          className="composer-icon"
          aria-label={texts.attach}
          aria-expanded={panel === 'attach'}
          onClick={() => onPanel(panel === 'attach' ? 'none' : 'attach')}
        >
          <Icon name="plus" size={24} />
        </button>
      )}
      {!isEmpty && (
        <button type="button" className="composer-send" aria-label={texts.send} onClick={onSend}>
          <Icon name="send" size={20} />
        </button>
      )}
    </>
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
