import {
  list,
  optionalCommaIntegers,
  optionalCommaTexts,
  optionalInteger,
  optionalObject,
  optionalText,
  integer,
  text,
  type MemberTable,
} from './members.ts';

/** A member's own attribute, a text or a link (path/90970). */
export interface ExtAttrItem {
  readonly Name: string;
  /** 0 text, 1 link. */
  readonly Type: number;
  readonly Text?: { readonly Value: string } | undefined;
  readonly Web?: { readonly Title: string; readonly Url: string } | undefined;
}

/** What a change of a member may tell, by the age of the callback's settings and by the rights of the app (path/90970). */
export interface ChangedUser {
  readonly UserID: string;
  readonly Name?: string | undefined;
  readonly Department?: readonly number[] | undefined;
  readonly MainDepartment?: number | undefined;
  /** 0 or 1 for each entry of `Department`. */
  readonly IsLeaderInDept?: readonly number[] | undefined;
  readonly DirectLeader?: readonly string[] | undefined;
  readonly Position?: string | undefined;
  readonly Mobile?: string | undefined;
  /** 0 unknown, 1 male, 2 female; 0 where the app may not know. */
  readonly Gender?: number | undefined;
  readonly Email?: string | undefined;
  readonly BizMail?: string | undefined;
  /** 1 active, 2 disabled, 4 not active yet, 5 has left the corp. */
  readonly Status?: number | undefined;
  readonly Avatar?: string | undefined;
  readonly Alias?: string | undefined;
  readonly Telephone?: string | undefined;
  readonly Address?: string | undefined;
  readonly ExtAttr?: { readonly Item: readonly ExtAttrItem[] } | undefined;
}

export const changedUser: MemberTable<ChangedUser> = {
  UserID: text,
  Name: optionalText,
  Department: optionalCommaIntegers,
  MainDepartment: optionalInteger,
  IsLeaderInDept: optionalCommaIntegers,
  DirectLeader: optionalCommaTexts,
  Position: optionalText,
  Mobile: optionalText,
  Gender: optionalInteger,
  Email: optionalText,
  BizMail: optionalText,
  Status: optionalInteger,
  Avatar: optionalText,
  Alias: optionalText,
  Telephone: optionalText,
  Address: optionalText,
  ExtAttr: optionalObject({
    Item: list({
      Name: text,
      Type: integer,
      Text: optionalObject({ Value: text }),
      Web: optionalObject({ Title: text, Url: text }),
    }),
  }),
};
