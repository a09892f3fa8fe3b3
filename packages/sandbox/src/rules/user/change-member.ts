import { memberKey } from '../../state/keys.ts';
import type { Member } from '../../state/rows.ts';
import { type JsonObject, numberAt, textAt, textsAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import { type Author, corpOf } from '../author.ts';
import { reportChange } from '../contact-change.ts';
import { findAvatar, keepAvatar } from './avatar.ts';
import { checkContacts, checkUserid } from './check-unique.ts';
import { changedMailbox } from './company-mail.ts';
import { checkLeaders } from './leaders.ts';
import { readPlaces, settlePlaces } from './member-places.ts';
import { changedAttrs, changedProfile } from './profiles.ts';
import { renameMember } from './rename-member.ts';

/** Changes a member by checked input: what is absent stays as it is (path/90197). */
export function changeMember(author: Author, before: Member, value: JsonObject): void {
  const userid = newUserid(before, value);
  const leaders = textsAt(value, 'direct_leader');
  const places = readPlaces(author, value, before);
  const direct_leader = leaders ? checkLeaders(author, leaders, before.userid) : before.direct_leader;
  const avatar = findAvatar(author, value);
  const attrs = changedAttrs(author, value, before.attrs);
  const external_profile = changedProfile(author, value, before.external_profile);
  if (userid.toLowerCase() !== before.userid.toLowerCase()) checkUserid(author, userid);
  const contacts = changedContacts(author, value, before);
  checkContacts(author, { ...contacts, userid: before.userid });
  const mailbox = changedMailbox(author, value, before);
  const settled = settlePlaces(author, places);
  const member: Member = {
    ...before,
    ...changedTexts(value, before),
    ...contacts,
    ...settled.places,
    ...mailbox,
    direct_leader,
    attrs,
    external_profile,
    userid,
    is_generated: before.is_generated && userid === before.userid,
    status: changedStatus(value, before),
    ...(avatar ? { avatar: keepAvatar(author, avatar) } : {}),
  };
  if (userid !== before.userid) renameMember(author, before, userid);
  author.world.state.members.put(memberKey(author.corpid, userid), member);
  reportChange(author, { type: 'update_user', before, member });
}

/** Only an id that WeCom made up can be changed, once: 301036. */
function newUserid(before: Member, value: JsonObject): string {
  const asked = textAt(value, 'new_userid');
  if (asked === '' || asked === before.userid) return before.userid;
  return before.is_generated ? asked : refuse(301036);
}

/**
 * A mobile number is the member's own affair once they are active, an e-mail address that of the company's mail once
 * it is on: both are ignored then, without an error.
 */
function changedContacts(
  author: Author,
  value: JsonObject,
  before: Member,
): Pick<Member, 'mobile' | 'email'> {
  const mobile = textAt(value, 'mobile');
  const email = textAt(value, 'email');
  return {
    mobile: mobile === '' || before.has_activated ? before.mobile : mobile,
    email: email === '' || corpOf(author).mail_domain !== '' ? before.email : email,
  };
}

const textNames = [
  'name',
  'alias',
  'position',
  'gender',
  'telephone',
  'address',
  'external_position',
] as const;

function changedTexts(value: JsonObject, before: Member): Pick<Member, (typeof textNames)[number]> {
  const kept = (name: (typeof textNames)[number]): string =>
    typeof value[name] === 'string' ? textAt(value, name) : before[name];
  return {
    name: kept('name'),
    alias: kept('alias'),
    position: kept('position'),
    gender: kept('gender'),
    telephone: kept('telephone'),
    address: kept('address'),
    external_position: kept('external_position'),
  };
}

const disabled = 2;

function changedStatus(value: JsonObject, before: Member): number {
  const enable = numberAt(value, 'enable');
  if (enable === 0) return disabled;
  if (enable !== 1 || before.status !== disabled) return before.status;
  return before.has_activated ? 1 : 4;
}
