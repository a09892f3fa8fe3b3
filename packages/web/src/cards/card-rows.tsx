import { useState } from 'react';
import type { JSX } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';
import { MemberOverlay } from '../phone/member-overlay.tsx';
import { useName } from '../live/use-people.ts';
import { usePhone } from '../phone/phone-context.tsx';
import { TargetLink, targetOf } from '../phone/target-link.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { records, text } from '../wire/read.ts';
import type { WireRecord } from '../wire/read.ts';
import { CardQuestion } from './card-question.tsx';
import { Part } from './changed-parts.tsx';

export interface CardRowsProps {
  readonly card: WireRecord;
  readonly message: MessageView;
}

/** Key and value in rows; links (1), files (2) and members (3) are tinted (path/90236). */
export function CardHorizontal({ card, message }: CardRowsProps): JSX.Element | null {
  const rows = records(card['horizontal_content_list']);
  if (rows.length === 0) return null;
  return (
    <Part name="horizontal_content_list">
      <dl className="pairs">
        {rows.map((row, index) => (
          <div key={index} className="pair">
            <dt>{text(row['keyname'])}</dt>
            <dd>
              <Value row={row} message={message} />
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function Value({ row, message }: { readonly row: WireRecord; readonly message: MessageView }): JSX.Element {
  const value = text(row['value']);
  const type = text(row['type']);
  if (type === '2') return <FileValue name={value} message={message} mediaId={text(row['media_id'])} />;
  if (type === '3') return <MemberValue name={value} userid={text(row['userid'])} />;
  const target = type === '1' ? targetOf(row) : null;
  if (target === null) return <>{value}</>;
  return (
    <TargetLink className="card-value-link card-over" target={target} title={value}>
      {value}
    </TargetLink>
  );
}

interface FileValueProps {
  readonly name: string;
  readonly mediaId: string;
  readonly message: MessageView;
}

function FileValue({ name, mediaId, message }: FileValueProps): JSX.Element {
  const texts = useTexts();
  const media = message.media[mediaId];
  const shown = name || media?.name || texts.file;
  if (media === undefined || media.expired)
    return <span className="card-value-expired">{`${shown} · ${texts.expired}`}</span>;
  return (
    <a
      className="card-value-link card-over"
      href={media.url}
      download={shown}
      aria-label={texts.downloadFile(shown)}
    >
      {shown}
    </a>
  );
}

function MemberValue({ name, userid }: { readonly name: string; readonly userid: string }): JSX.Element {
  const { corpid } = usePhone().person;
  const known = useName(corpid, userid);
  const [isOpen, setOpen] = useState(false);
  const shown = name || known;
  return (
    <>
      <button type="button" className="card-value-link card-over" onClick={() => setOpen(true)}>
        {shown}
      </button>
      {isOpen && <MemberOverlay userid={userid} onClose={() => setOpen(false)} />}
    </>
  );
}

export function CardJumps({ card, message }: CardRowsProps): JSX.Element | null {
  const jumps = records(card['jump_list']);
  if (jumps.length === 0) return null;
  return (
    <Part name="jump_list" className="card-jumps">
      {jumps.map((jump, index) => (
        <Jump key={index} jump={jump} message={message} />
      ))}
    </Part>
  );
}

function Jump({ jump, message }: { readonly jump: WireRecord; readonly message: MessageView }): JSX.Element {
  const title = text(jump['title']);
  const question = text(jump['question']);
  const target = targetOf(jump);
  if (text(jump['type']) === '3' && question !== '')
    return <CardQuestion title={title} question={question} message={message} />;
  if (target === null) return <p className="card-jump">{title}</p>;
  return (
    <TargetLink className="card-jump card-jump-link card-over" target={target} title={title}>
      <span>{title}</span>
      <Icon name="forward" size={16} />
    </TargetLink>
  );
}
