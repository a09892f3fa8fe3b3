import type { JSX } from 'react';
import type { MediaView, MessageView } from '@wecomkit/sandbox/control';
import { useTexts } from '../texts/use-texts.ts';
import { formatSize } from '../time/format-size.ts';
import { Icon } from '../ui/icon.tsx';
import { Expired } from './expired.tsx';
import { mediaOf } from './media-of.ts';

export function FileBody({ message }: { readonly message: MessageView }): JSX.Element {
  const media = mediaOf(message);
  if (media === null) return <Expired icon="file" isKnown={false} />;
  return <FileRow media={media} isSafe={message.safe !== 0} />;
}

function FileRow({ media, isSafe }: { readonly media: MediaView; readonly isSafe: boolean }): JSX.Element {
  const texts = useTexts();
  const row = (
    <>
      <FileIcon name={media.name} />
      <span className="file-text">
        <span className="file-name">{media.name}</span>
        <span className="file-size">
          {media.expired ? texts.expired : formatSize(media.size)}
          {isSafe && ` · ${texts.safe}`}
        </span>
      </span>
    </>
  );
  if (media.expired || isSafe)
    return <div className={media.expired ? 'file file-expired' : 'file'}>{row}</div>;
  return (
    <a className="file" href={media.url} download={media.name} aria-label={texts.downloadFile(media.name)}>
      {row}
      <span className="file-download">
        <Icon name="download" size={18} />
      </span>
    </a>
  );
}

const families: readonly (readonly [family: string, extensions: RegExp])[] = [
  ['sheet', /^(xlsx?|csv|numbers)$/],
  ['words', /^(docx?|txt|md|pages|rtf)$/],
  ['slides', /^(pptx?|key)$/],
  ['paper', /^pdf$/],
  ['picture', /^(png|jpe?g|gif|bmp|webp|svg)$/],
  ['box', /^(zip|rar|7z|t?gz|tar)$/],
];

/** A sheet of paper in the colour that its kind of file has in office programs. */
function FileIcon({ name }: { readonly name: string }): JSX.Element {
  const extension = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const family = families.find(([, extensions]) => extensions.test(extension))?.[0] ?? 'other';
  return (
    <span className={`file-icon file-icon-${family}`} aria-hidden="true">
      {extension === '' ? '?' : extension.toUpperCase()}
    </span>
  );
}
