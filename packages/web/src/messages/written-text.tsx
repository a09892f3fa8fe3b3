import type { JSX } from 'react';
import { usePhone } from '../phone/phone-context.tsx';
import { TargetLink } from '../phone/target-link.tsx';
import { Mention } from './mention.tsx';
import { parseText } from './parse-text.ts';
import type { TextPiece } from './parse-text.ts';
import { splitAtNames } from './split-at-names.ts';

/** A text with its links, and with the members and bots that it names. */
export function WrittenText({ source }: { readonly source: string }): JSX.Element {
  return (
    <>
      {parseText(source).map((piece, index) => (
        <Piece key={index} piece={piece} />
      ))}
    </>
  );
}

function Piece({ piece }: { readonly piece: TextPiece }): JSX.Element {
  if (piece.kind === 'text') return <Plain text={piece.text} />;
  if (piece.kind === 'mention') return <Mention userid={piece.userid} />;
  return (
    <TargetLink target={{ kind: 'page', url: piece.href }} className="link" title={piece.text}>
      {piece.text}
    </TargetLink>
  );
}

/** A bot is addressed by its name as it was typed. */
function Plain({ text }: { readonly text: string }): JSX.Element {
  const { corp } = usePhone();
  const pieces = splitAtNames(
    text,
    corp.aibots.map(({ name }) => `@${name}`),
  );
  return (
    <>
      {pieces.map((piece, index) =>
        // Every second piece is one of the names.
        index % 2 === 0 ? (
          piece
        ) : (
          <span key={index} className="mention">
            {piece}
          </span>
        ),
      )}
    </>
  );
}
