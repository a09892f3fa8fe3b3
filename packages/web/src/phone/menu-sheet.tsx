import { useState } from 'react';
import type { JSX } from 'react';
import { messageOf } from '../api/message-of.ts';
import { uploadMedia } from '../api/sandbox-api.ts';
import { useTexts } from '../texts/use-texts.ts';
import { LocationPicker } from './location-picker.tsx';
import type { MenuAsk, MenuDeed } from './menu-deed.ts';
import { Overlay } from './overlay.tsx';
import { PictureChoice } from './picture-choice.tsx';
import { SheetHead } from './sheet-head.tsx';

export interface MenuSheetProps {
  /** Name of the entry. */
  readonly title: string;
  readonly asked: MenuAsk;
  readonly onDeed: (deed: MenuDeed) => void;
  readonly onClose: () => void;
}

/** Stands for the scanner, the camera, the album or the map that an entry opens on a real phone. */
export function MenuSheet(props: MenuSheetProps): JSX.Element {
  const texts = useTexts();
  const { title, asked, onDeed, onClose } = props;
  if (asked === 'scan') return <ScanSheet {...props} />;
  if (asked === 'place') {
    return (
      <LocationPicker
        title={title}
        action={texts.send}
        onClose={onClose}
        onChoose={(location) => onDeed({ location })}
      />
    );
  }
  return <PicturesSheet {...props} />;
}

function ScanSheet({ title, onDeed, onClose }: MenuSheetProps): JSX.Element {
  const texts = useTexts();
  const [result, setResult] = useState('');
  const [type, setType] = useState('qrcode');
  return (
    <Overlay label={title} kind="sheet" onClose={onClose}>
      <SheetHead
        title={title}
        action={texts.scanned}
        isDisabled={result === ''}
        onAction={() => onDeed({ scan: { result, type } })}
        onClose={onClose}
      />
      <div className="feedback-reasons" role="group" aria-label={texts.scanKind}>
        {(['qrcode', 'barcode'] as const).map((each) => (
          <button
            key={each}
            type="button"
            className="place"
            aria-pressed={type === each}
            onClick={() => setType(each)}
          >
            {texts.scanKinds[each]}
          </button>
        ))}
      </div>
      <label className="sheet-words">
        <span>{texts.scanHelp}</span>
        <textarea
          autoFocus
          rows={3}
          value={result}
          onChange={(event) => setResult(event.currentTarget.value)}
        />
      </label>
    </Overlay>
  );
}

/** As many as one entry sends (path/90231). */
const mostPictures = 9;

function PicturesSheet({ title, asked, onDeed, onClose }: MenuSheetProps): JSX.Element {
  const texts = useTexts();
  const [pictures, setPictures] = useState<readonly File[]>([]);
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  const send = async (): Promise<void> => {
    setSending(true);
    try {
      const media = await Promise.all(pictures.map((picture) => uploadMedia('image', picture)));
      onDeed({ media_ids: media.map(({ media_id }) => media_id) });
    } catch (error) {
      setTrouble(messageOf(error));
      setSending(false);
    }
  };

  return (
    <Overlay label={title} kind="sheet" onClose={onClose}>
      <SheetHead
        title={title}
        action={texts.send}
        isDisabled={pictures.length === 0 || isSending}
        onAction={() => void send()}
        onClose={onClose}
      />
      <PictureChoice
        label={asked === 'camera' ? texts.takePicture : texts.choosePictures}
        pictures={pictures}
        onChange={(chosen) => setPictures(chosen.slice(0, mostPictures))}
      />
      <p role="alert" className="sheet-trouble">
        {trouble !== null && texts.notSent(trouble)}
      </p>
    </Overlay>
  );
}
