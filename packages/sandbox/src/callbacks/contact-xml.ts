import { renderXml, type XmlInputElement } from '@wecomkit/sdk/callback';
import type { Department, Member } from '../state/rows.ts';
import { isObject, objectAt, textAt } from '../wire/json-object.ts';
import type { ContactChange, TagChange } from './contact-change.ts';

export interface ContactOccasion {
  readonly corpid: string;
  /** Milliseconds. */
  readonly time: number;
  /** Ids alone, as for servers that were set up after 2022-08-15 (path/90970). */
  readonly isReduced: boolean;
}

/** A `change_contact` event; undefined for a change that is not told. */
export function contactXml(occasion: ContactOccasion, change: ContactChange): string | undefined {
  const elements = occasion.isReduced ? reducedElements(change) : fullElements(change);
  if (elements === undefined) return undefined;
  return renderXml({
    ToUserName: occasion.corpid,
    FromUserName: 'sys',
    CreateTime: Math.floor(occasion.time / 1000),
    MsgType: 'event',
    Event: 'change_contact',
    ChangeType: change.type,
    ...elements,
  });
}

function reducedElements(change: ContactChange): XmlInputElement | undefined {
  switch (change.type) {
    case 'create_user':
      return { UserID: change.member.userid, Department: String(change.member.department) };
    case 'update_user':
      return reducedUpdate(change.before, change.member);
    case 'create_party':
      return { Id: change.department.id, ParentId: change.department.parentid };
    case 'update_party':
      if (change.before.parentid === change.department.parentid) return undefined;
      return { Id: change.department.id, ParentId: change.department.parentid };
    default:
      return fullElements(change);
  }
}

/** Only new departments, new leaders and new ids are told (path/90970). */
function reducedUpdate(before: Member, member: Member): XmlInputElement | undefined {
  const isMoved = String(before.department) !== String(member.department);
  const isLeadOther = String(before.is_leader_in_dept) !== String(member.is_leader_in_dept);
  const NewUserID = before.userid === member.userid ? undefined : member.userid;
  if (!isMoved && !isLeadOther && NewUserID === undefined) return undefined;
  return { UserID: before.userid, NewUserID, Department: String(member.department) };
}

function fullElements(change: ContactChange): XmlInputElement | undefined {
  switch (change.type) {
    case 'create_user':
      return { UserID: change.member.userid, ...memberElements(change.member) };
    case 'update_user':
      return updatedMember(change.before, change.member);
    case 'delete_user':
      return { UserID: change.userid };
    case 'create_party':
      return { Id: change.department.id, ...departmentElements(change.department) };
    case 'update_party':
      return updatedDepartment(change.before, change.department);
    case 'delete_party':
      return { Id: change.id };
    case 'update_tag':
      return tagElements(change);
  }
}

function updatedMember(before: Member, member: Member): XmlInputElement | undefined {
  const old = memberElements(before);
  const changed = Object.entries(memberElements(member)).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name]),
  );
  const NewUserID = before.userid === member.userid ? undefined : member.userid;
  if (changed.length === 0 && NewUserID === undefined) return undefined;
  return { UserID: before.userid, NewUserID, ...Object.fromEntries(changed) };
}

function memberElements(member: Member): XmlInputElement {
  return {
    Name: member.name,
    Department: String(member.department),
    MainDepartment: member.main_department,
    IsLeaderInDept: String(member.is_leader_in_dept),
    DirectLeader: String(member.direct_leader),
    Position: member.position,
    Mobile: member.mobile,
    Gender: Number(member.gender),
    Email: member.email,
    BizMail: member.biz_mail,
    Status: member.status,
    Avatar: member.avatar,
    Alias: member.alias,
    Telephone: member.telephone,
    Address: member.address,
    ExtAttr: { Item: member.attrs.map(attributeElements) },
  };
}

function attributeElements(attribute: Member['attrs'][number]): XmlInputElement {
  const name = { Name: textAt(attribute, 'name'), Type: Number(attribute['type']) };
  if (!isObject(attribute['web']))
    return { ...name, Text: { Value: textAt(objectAt(attribute, 'text'), 'value') } };
  const web = objectAt(attribute, 'web');
  return { ...name, Web: { Title: textAt(web, 'title'), Url: textAt(web, 'url') } };
}

function departmentElements({ name, parentid, order }: Department): XmlInputElement {
  return { Name: name, ParentId: parentid, Order: order };
}

/** Name and parent, where they changed (path/90971). */
function updatedDepartment(
  before: Department,
  { id, name, parentid }: Department,
): XmlInputElement | undefined {
  const Name = before.name === name ? undefined : name;
  const ParentId = before.parentid === parentid ? undefined : parentid;
  return Name === undefined && ParentId === undefined ? undefined : { Id: id, Name, ParentId };
}

function tagElements({ tagid, added, removed }: TagChange): XmlInputElement {
  return {
    TagId: tagid,
    AddUserItems: String(added.userids),
    DelUserItems: String(removed.userids),
    AddPartyItems: String(added.partyids),
    DelPartyItems: String(removed.partyids),
  };
}
