import type { JSX } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';
import { useNames } from '../live/use-people.ts';
import { usePhone } from '../phone/phone-context.tsx';
import { TargetLink } from '../phone/target-link.tsx';
import { text } from '../wire/read.ts';
import { Mention } from './mention.tsx';
import { parseText } from './parse-text.ts';
import type { TextPiece } from './parse-text.ts';

export function TextBody({ message }: { readonly message: MessageView }): JSX.Element {
  const { person } = usePhone();
  const names = useNames(person.corpid, message.mentions);
  const content = text(message.content['content']);
  const pieces = parseText(content);
  const inline = new Set(
    pieces.flatMap((piece) => (piece.kind === 'mention' ? [piece.userid.toLowerCase()] : [])),
  );
  // Members of `mentioned_list` are shown after the text (path/99110), unless the text names them already.
  const after = message.mentions.filter(
    (userid, index) => !inline.has(userid.toLowerCase()) && !content.includes(`@${names[index] ?? userid}`),
  );
  return (
    <p className="bubble-text">
      {pieces.map((piece, index) => (
        <Piece key={index} piece={piece} />
      ))}
      {after.map((userid) => (
        <span key={userid}>
          {' '}
          <Mention userid={userid} />
        </span>
      ))}
    </p>
  );
}

function Piece({ piece }: { readonly piece: TextPiece }): JSX.Element {
  if (piece.kind === 'text') return <>{piece.text}</>;
  if (piece.kind === 'mention') return <Mention userid={piece.userid} />;
  return (
    <TargetLink target={{ kind: 'page', url: piece.href }} className="link" title={piece.text}>
      {piece.text}
    </TargetLink>
  );
}
