import type { JSX } from 'react';
import { useName } from '../live/use-people.ts';
import { usePhone } from '../phone/phone-context.tsx';
import { useTexts } from '../texts/use-texts.ts';

/** `@name`, stronger where it is the one whose phone this is. */
export function Mention({ userid }: { readonly userid: string }): JSX.Element {
  const { person } = usePhone();
  const texts = useTexts();
  const isAll = userid === '@all' || userid === 'all';
  const name = useName(person.corpid, userid);
  const isMe = isAll || userid.toLowerCase() === person.userid.toLowerCase();
  return <span className={isMe ? 'mention mention-me' : 'mention'}>@{isAll ? texts.everyone : name}</span>;
}
