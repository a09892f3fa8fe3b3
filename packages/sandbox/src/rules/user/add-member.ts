import { memberKey } from '../../state/keys.ts';
import type { Member } from '../../state/rows.ts';
import { type JsonObject, numberAt, textAt, textsAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import { type Author, corpOf } from '../author.ts';
import { reportChange } from '../contact-change.ts';
import { exhaustedQuota } from '../policy.ts';
import { isExhausted, take } from '../throttle.ts';
import { findAvatar, keepAvatar } from './avatar.ts';
import { checkContacts, checkUserid } from './check-unique.ts';
import { newMailbox } from './company-mail.ts';
import { inviteMember } from './invite-member.ts';
import { checkLeaders } from './leaders.ts';
import { readPlaces, settlePlaces, type Settled } from './member-places.ts';
import { changedAttrs, changedProfile } from './profiles.ts';

/** New members a month, as a multiple of the account cap (path/90312). */
const timesAccountCap = 3;
const monthMs = 30 * 24 * 3_600_000;

/** Adds a member from checked input: references, then what must be unique, then limits; all of it or nothing. */
export function addMember(author: Author, value: JsonObject): Settled['created'] {
  const userid = textAt(value, 'userid');
  const places = readPlaces(author, value);
  const direct_leader = checkLeaders(author, textsAt(value, 'direct_leader') ?? [], userid);
  const avatar = findAvatar(author, value);
  const attrs = changedAttrs(author, value);
  const external_profile = changedProfile(author, value);
  checkUserid(author, userid);
  const contacts = { mobile: textAt(value, 'mobile'), email: textAt(value, 'email') };
  checkContacts(author, { ...contacts, userid });
  const mailbox = newMailbox(author, value, userid);
  checkLimits(author);
  const settled = settlePlaces(author, places);
  const member: Member = {
    corpid: author.corpid,
    userid,
    ...textsOf(value),
    ...contacts,
    ...settled.places,
    ...mailbox,
    direct_leader,
    attrs,
    external_profile,
    avatar: avatar ? keepAvatar(author, avatar) : '',
    status: numberAt(value, 'enable') === 0 ? 2 : 4,
    licensed: true,
    openid: '',
    is_generated: false,
    has_activated: false,
  };
  author.world.state.members.put(memberKey(author.corpid, userid), member);
  if (value['to_invite'] !== false) inviteMember(author, member);
  reportChange(author, { type: 'create_user', member });
  return settled.created;
}

function textsOf(
  value: JsonObject,
): Pick<Member, 'name' | 'alias' | 'position' | 'gender' | 'telephone' | 'address' | 'external_position'> {
  return {
    name: textAt(value, 'name'),
    alias: textAt(value, 'alias'),
    position: textAt(value, 'position'),
    gender: textAt(value, 'gender') || '0',
    telephone: textAt(value, 'telephone'),
    address: textAt(value, 'address'),
    external_position: textAt(value, 'external_position'),
  };
}

/** 45024 for a full company, 45009 for too many new members in a month. */
function checkLimits(author: Author): void {
  const { world, corpid, directory } = author;
  const { account_cap } = corpOf(author);
  if (directory.size >= account_cap) refuse(45024);
  if (!world.settings.limits) return;
  const key = `member-create/${corpid}`;
  if (isExhausted(world, key, { max: account_cap * timesAccountCap, windowMs: monthMs }))
    refuse(exhaustedQuota);
  take(world, key);
}
