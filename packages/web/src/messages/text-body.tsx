import type { JSX } from 'react';
import type { MessageView } from '@wecomkit/sandbox/control';
import { useNames } from '../live/use-people.ts';
import { usePhone } from '../phone/phone-context.tsx';
import { text } from '../wire/read.ts';
import { Mention } from './mention.tsx';
import { parseText } from './parse-text.ts';
import { WrittenText } from './written-text.tsx';

export function TextBody({ message }: { readonly message: MessageView }): JSX.Element {
  const content = text(message.content['content']);
  const after = useMentionsAfter(message, content);
  return (
    <p className="bubble-text">
      <WrittenText source={content} />
      {after.map((userid) => (
        <span key={userid}>
          {' '}
          <Mention userid={userid} />
        </span>
      ))}
    </p>
  );
}

/** Members of `mentioned_list` are shown after the text (path/99110), unless the text names them already. */
function useMentionsAfter({ mentions }: MessageView, content: string): readonly string[] {
  const { person } = usePhone();
  const names = useNames(person.corpid, mentions);
  if (mentions.length === 0) return mentions;
  const inline = new Set(
    parseText(content).flatMap((piece) => (piece.kind === 'mention' ? [piece.userid.toLowerCase()] : [])),
  );
  return mentions.filter(
    (userid, index) => !inline.has(userid.toLowerCase()) && !content.includes(`@${names[index] ?? userid}`),
  );
}
