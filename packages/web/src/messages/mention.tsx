import type { JSX } from 'react';
import { memberName, usePhone } from '../phone/phone-context.tsx';
import { useTexts } from '../texts/use-texts.ts';

/** `@name`, stronger where it is the one whose phone this is. */
export function Mention({ userid }: { readonly userid: string }): JSX.Element {
  const { corp, person } = usePhone();
  const texts = useTexts();
  const isAll = userid === '@all' || userid === 'all';
  const isMe = isAll || userid.toLowerCase() === person.userid.toLowerCase();
  return (
    <span className={isMe ? 'mention mention-me' : 'mention'}>
      @{isAll ? texts.everyone : memberName(corp, userid)}
    </span>
  );
}
