import { useEffect, useRef } from 'react';
import type { JSX } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';

export interface PictureTrayProps {
  readonly pictures: readonly File[];
  readonly onRemove: (picture: File) => void;
}

/** Pictures that go out with the next message. */
export function PictureTray({ pictures, onRemove }: PictureTrayProps): JSX.Element | null {
  if (pictures.length === 0) return null;
  return (
    <ul className="tray">
      {pictures.map((picture, index) => (
        <li key={index}>
          <TrayPicture picture={picture} onRemove={() => onRemove(picture)} />
        </li>
      ))}
    </ul>
  );
}

interface TrayPictureProps {
  readonly picture: File;
  readonly onRemove: () => void;
}

function TrayPicture({ picture, onRemove }: TrayPictureProps): JSX.Element {
  const texts = useTexts();
  const image = useRef<HTMLImageElement>(null);

  // An address under which the page itself can show a file of the viewer's.
  useEffect(() => {
    const address = URL.createObjectURL(picture);
    image.current?.setAttribute('src', address);
    return () => URL.revokeObjectURL(address);
  }, [picture]);

  return (
    <span className="tray-picture">
      <img ref={image} alt={picture.name} />
      <button type="button" aria-label={texts.removeNamed(picture.name)} onClick={onRemove}>
        <Icon name="close" size={14} />
      </button>
    </span>
  );
}
