import type { Member } from '../../state/rows.ts';
import type { JsonObject } from '../../wire/json-object.ts';
import type { Sight } from '../sight.ts';

/**
 * A member as the caller may see them (path/90196): of departments and leaders only those in range, lists running
 * parallel all the same.
 * @param origin of the sandbox, for addresses of pictures
 */
export function describeMember(member: Member, sight: Sight, origin: string): JsonObject {
  if (sight.details === 'ids')
    return { userid: member.userid, department: placesOf(member, sight).department };
  return {
    userid: member.userid,
    name: member.name,
    ...placesOf(member, sight),
    position: member.position,
    ...(sight.details === 'private' ? privateDetails(member, origin) : {}),
    status: member.status,
    alias: member.alias,
    telephone: member.telephone,
    direct_leader: visibleLeaders(member, sight),
    extattr: { attrs: member.attrs },
    external_position: member.external_position,
    ...(Object.keys(member.external_profile).length > 0 ? { external_profile: member.external_profile } : {}),
  };
}

/** A member as in `user/simplelist` (path/90200). */
export function nameMember(member: Member, sight: Sight): JsonObject {
  const { userid, name } = member;
  const { department } = placesOf(member, sight);
  return sight.details === 'ids' ? { userid, department } : { userid, name, department };
}

/** Not told to applications made since 2022-06-20. */
function privateDetails(member: Member, origin: string): JsonObject {
  const avatar = member.avatar.startsWith('/') ? origin + member.avatar : member.avatar;
  return {
    mobile: member.mobile,
    gender: member.gender,
    email: member.email,
    biz_mail: member.biz_mail,
    avatar,
    thumb_avatar: avatar,
    qr_code: `https://open.work.weixin.qq.com/wwopen/userQRCode?vcode=${encodeURIComponent(member.userid)}`,
    address: member.address,
  };
}

function placesOf(member: Member, { seesDepartment }: Sight) {
  const places = member.department
    .map((id, index) => ({
      id,
      order: member.order[index] ?? 0,
      leads: member.is_leader_in_dept[index] ?? 0,
    }))
    .filter(({ id }) => seesDepartment(id));
  const main_department = member.main_department;
  return {
    department: places.map(({ id }) => id),
    order: places.map(({ order }) => order),
    is_leader_in_dept: places.map(({ leads }) => leads),
    ...(seesDepartment(main_department) ? { main_department } : {}),
  };
}

function visibleLeaders({ direct_leader }: Member, { directory, seesMember }: Sight): readonly string[] {
  return direct_leader.filter((userid) => {
    const leader = directory.member(userid);
    return leader !== undefined && seesMember(leader);
  });
}
