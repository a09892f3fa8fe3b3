import type { Member } from '../../state/rows.ts';
import { type JsonObject, isObject, textAt, textsAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import { type Author, corpOf } from '../author.ts';
import { ownerOf } from './check-unique.ts';

type Mailbox = Pick<Member, 'biz_mail' | 'biz_mail_changes' | 'biz_mail_alias'>;

const none: Mailbox = { biz_mail: '', biz_mail_changes: 0, biz_mail_alias: [] };

/** The mailbox of a new member: the one asked for, for ever, or one that may be changed once (path/90195). */
export function newMailbox(author: Author, value: JsonObject, userid: string): Mailbox {
  const { mail_domain } = corpOf(author);
  // Without company mail the member has no mailbox, whatever is asked for (the page does not say).
  if (mail_domain === '') return none;
  const asked = textAt(value, 'biz_mail');
  if (asked === '')
    return { ...none, biz_mail: `${userid.toLowerCase()}@${mail_domain}`, biz_mail_changes: 1 };
  checkMailbox(author, asked, userid);
  return { ...none, biz_mail: asked };
}

/** The mailbox after an update (path/90197). */
export function changedMailbox(author: Author, value: JsonObject, current: Member): Mailbox {
  const { biz_mail, biz_mail_changes } = current;
  const asked = textAt(value, 'biz_mail');
  const biz_mail_alias = changedAliases(author, value, current);
  if (corpOf(author).mail_domain === '' || asked === '' || asked === biz_mail)
    return { biz_mail, biz_mail_changes, biz_mail_alias };
  if (biz_mail !== '' && biz_mail_changes === 0) refuse(60144);
  checkMailbox(author, asked, current.userid);
  return { biz_mail: asked, biz_mail_changes: Math.max(0, biz_mail_changes - 1), biz_mail_alias };
}

/** The list replaces the one there is; an empty one, or an empty object, clears it. */
function changedAliases(author: Author, value: JsonObject, current: Member): readonly string[] {
  const given = value['biz_mail_alias'];
  if (!isObject(given)) return current.biz_mail_alias;
  const aliases = textsAt(given, 'item') ?? [];
  if (aliases.length === 0) return [];
  const { mail_domain } = corpOf(author);
  if (mail_domain === '' || current.biz_mail === '') refuse(60272);
  if (aliases.some((alias) => !isIn(alias, mail_domain))) refuse(60269);
  const others = author.directory.members().filter((member) => member.userid !== current.userid);
  const taken = new Set(others.flatMap((member) => [member.biz_mail, ...member.biz_mail_alias]));
  if (aliases.some((alias) => taken.has(alias))) refuse(60270);
  return aliases;
}

function checkMailbox(author: Author, asked: string, userid: string): void {
  if (!/^[^@\s]+@[^@\s]+$/u.test(asked)) refuse(60143);
  if (!isIn(asked, corpOf(author).mail_domain)) refuse(81015);
  if (ownerOf(author, 'biz_mail', asked, userid)) refuse(60145);
}

function isIn(address: string, domain: string): boolean {
  return address.toLowerCase().endsWith(`@${domain.toLowerCase()}`);
}
