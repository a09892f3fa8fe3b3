import type { AppEventBase } from './event-base.ts';
import { appEventReader, type EventReader } from './event-reader.ts';
import {
  integer,
  list,
  object,
  optionalInteger,
  optionalList,
  optionalObject,
  optionalText,
  optionalTexts,
  text,
  type MemberTable,
} from './members.ts';

interface UserId {
  readonly UserId: string;
}

/** What one approver of a record did. */
export interface ApprovalDetail {
  readonly Approver: UserId;
  readonly Speech: string;
  /** 1 in progress, 2 agreed, 3 rejected, 4 passed on. */
  readonly SpStatus: number;
  /** Seconds since 1970, 0 as long as there was no action. */
  readonly SpTime: number;
  /** Media ids of attachments. */
  readonly Attach?: readonly string[] | undefined;
}

export interface ApprovalRecord {
  /** 1 in progress, 2 agreed, 3 rejected, 4 passed on. */
  readonly SpStatus: number;
  /** 1 any of them, 2 all of them: the other way round than `ApvRel`. */
  readonly ApproverAttr: number;
  readonly Details: readonly ApprovalDetail[];
}

export interface ApprovalSubNode {
  readonly UserInfo: readonly UserId[];
  readonly Speech?: string | undefined;
  /** The state, as `SpStatus` of the node. */
  readonly SpYj?: number | undefined;
  /** Seconds since 1970. */
  readonly Sptime?: number | undefined;
  readonly MediaIds?: readonly string[] | undefined;
}

export interface ApprovalNode {
  /** 1 approver, 2 copied to, 3 handler. */
  readonly NodeType: number;
  /** 1 to 4 as in a record, 11 returned, 12 approver added, 13 agreed and approver added, 14 handled, 15 passed on. */
  readonly SpStatus?: number | undefined;
  /** 1 all of them, 2 any of them, 3 one after the other: the other way round than `ApproverAttr`. */
  readonly ApvRel?: number | undefined;
  readonly SubNodeList: readonly ApprovalSubNode[];
}

export interface ApprovalComment {
  readonly CommentUserInfo: UserId;
  /** Seconds since 1970. */
  readonly CommentTime: number;
  readonly CommentContent: string;
  /** A 64-bit number, hence a text. */
  readonly CommentId: string;
  /** Media ids of attachments. */
  readonly Attach?: readonly string[] | undefined;
}

export interface SysApprovalInfo {
  /** The number of the approval. */
  readonly SpNoStr: string;
  /** The same as a number, hence a text; some forms do not have it. */
  readonly SpNo?: string | undefined;
  readonly SpName: string;
  /** After the change: 1 in progress, 2 approved, 3 rejected, 4 withdrawn, 6 withdrawn after approval, 7 deleted, 10 paid. */
  readonly SpStatus: number;
  readonly TemplateId: string;
  /** Seconds since 1970. */
  readonly ApplyTime: number;
  /** Who asks; WeCom's spelling. */
  readonly Applyer: UserId & { readonly Party: string };
  readonly SpRecord: readonly ApprovalRecord[];
  /** Whom it is copied to; WeCom's spelling. */
  readonly Notifyer: readonly UserId[];
  readonly ProcessList?: { readonly NodeList: readonly ApprovalNode[] } | undefined;
  readonly Comments?: readonly ApprovalComment[] | undefined;
  /**
   * What happened, in WeCom's spelling: 1 submitted, 2 agreed, 3 rejected, 4 passed on, 5 urged, 6 withdrawn, 8 withdrawn
   * after approval, 10 comment, 11 returned, 12 approver added, 13 approver added and agreed, 14 handled, 15 passed on.
   */
  readonly StatuChangeEvent: number;
}

/** An approval of the built-in approval app went on; its `AgentID` is that of the approval app (path/91815). */
export interface SysApprovalChangeEvent extends AppEventBase<'sys_approval_change'> {
  readonly ApprovalInfo: SysApprovalInfo;
}

const userId: MemberTable<UserId> = { UserId: text };

const record: MemberTable<ApprovalRecord> = {
  SpStatus: integer,
  ApproverAttr: integer,
  Details: list({
    Approver: object(userId),
    Speech: text,
    SpStatus: integer,
    SpTime: integer,
    Attach: optionalTexts,
  }),
};

const subNode: MemberTable<ApprovalSubNode> = {
  UserInfo: list(userId),
  Speech: optionalText,
  SpYj: optionalInteger,
  Sptime: optionalInteger,
  MediaIds: optionalTexts,
};

const node: MemberTable<ApprovalNode> = {
  NodeType: integer,
  SpStatus: optionalInteger,
  ApvRel: optionalInteger,
  SubNodeList: list(subNode),
};

const comment: MemberTable<ApprovalComment> = {
  CommentUserInfo: object(userId),
  CommentTime: integer,
  CommentContent: text,
  CommentId: text,
  Attach: optionalTexts,
};

const info: MemberTable<SysApprovalInfo> = {
  SpNoStr: text,
  SpNo: optionalText,
  SpName: text,
  SpStatus: integer,
  TemplateId: text,
  ApplyTime: integer,
  Applyer: object({ UserId: text, Party: text }),
  SpRecord: list(record),
  Notifyer: list(userId),
  ProcessList: optionalObject({ NodeList: list(node) }),
  Comments: optionalList(comment),
  StatuChangeEvent: integer,
};

export const sysApprovalChange: EventReader<SysApprovalChangeEvent> = appEventReader<SysApprovalChangeEvent>(
  'sys_approval_change',
  { takesReply: false },
  { ApprovalInfo: object(info) },
);
