import type { AppEventBase } from './event-base.ts';
import { appEventReader, type EventReader } from './event-reader.ts';
import { integer, list, object, optionalInteger, optionalObject, text, type MemberTable } from './members.ts';

/** A member whom an approval is copied to. */
export interface OpenApprovalMember {
  readonly ItemName: string;
  readonly ItemUserId: string;
  readonly ItemImage: string;
}

/** An approver in a node. */
export interface OpenApprover extends OpenApprovalMember {
  /** 1 in progress, 2 agreed, 3 rejected, 4 passed on. */
  readonly ItemStatus: number;
  readonly ItemSpeech: string;
  /** Seconds since 1970, 0 as long as there was no action. */
  readonly ItemOpTime: number;
}

export interface OpenApprovalNode {
  /** 1 in progress, 2 agreed, 3 rejected, 4 passed on. */
  readonly NodeStatus: number;
  /** 1 any of them, 2 all of them. */
  readonly NodeAttr: number;
  /** 1 fixed members, 2 a tag, 3 a superior. */
  readonly NodeType: number;
  readonly Items: { readonly Item: readonly OpenApprover[] };
}

export interface OpenApprovalInfo {
  /** The developer's own number. */
  readonly ThirdNo: string;
  readonly OpenSpName: string;
  readonly OpenTemplateId: string;
  /** 1 in progress, 2 approved, 3 rejected, 4 cancelled. */
  readonly OpenSpStatus: number;
  /** Seconds since 1970. */
  readonly ApplyTime: number;
  readonly ApplyUserName: string;
  readonly ApplyUserId: string;
  readonly ApplyUserParty: string;
  readonly ApplyUserImage: string;
  readonly ApprovalNodes: { readonly ApprovalNode: readonly OpenApprovalNode[] };
  readonly NotifyNodes?: { readonly NotifyNode: readonly OpenApprovalMember[] } | undefined;
  /** The node that is asked now, counted from 0. Lower case on the wire. */
  readonly approverstep?: number | undefined;
}

/** An approval of the approval engine went on: every action of an approver, every change of state (path/90240). */
export interface OpenApprovalChangeEvent extends AppEventBase<'open_approval_change'> {
  readonly ApprovalInfo: OpenApprovalInfo;
}

const member: MemberTable<OpenApprovalMember> = { ItemName: text, ItemUserId: text, ItemImage: text };

const node: MemberTable<OpenApprovalNode> = {
  NodeStatus: integer,
  NodeAttr: integer,
  NodeType: integer,
  Items: object({
    Item: list({ ...member, ItemStatus: integer, ItemSpeech: text, ItemOpTime: integer }),
  }),
};

const info: MemberTable<OpenApprovalInfo> = {
  ThirdNo: text,
  OpenSpName: text,
  OpenTemplateId: text,
  OpenSpStatus: integer,
  ApplyTime: integer,
  ApplyUserName: text,
  ApplyUserId: text,
  ApplyUserParty: text,
  ApplyUserImage: text,
  ApprovalNodes: object({ ApprovalNode: list(node) }),
  NotifyNodes: optionalObject({ NotifyNode: list(member) }),
  approverstep: optionalInteger,
};

export const openApprovalChange: EventReader<OpenApprovalChangeEvent> =
  appEventReader<OpenApprovalChangeEvent>(
    'open_approval_change',
    { takesReply: false },
    { ApprovalInfo: object(info) },
  );
