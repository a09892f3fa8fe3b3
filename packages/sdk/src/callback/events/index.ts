export { readEvent, type CallbackEvent } from './read-event.ts';
export type { KnownEvent } from './known-events.ts';
export type { AppEventBase, ContactChangeBase, EventBase, MessageBase } from './event-base.ts';
export type { UnknownEvent } from './unknown.ts';
export type { ChangedUser, ExtAttrItem } from './changed-user.ts';
export type { ScanCodeInfo } from './scan-code-info.ts';
export type { SendPicsInfo } from './send-pics-info.ts';
export type { ActiveRestoredEvent } from './active-restored.ts';
export type { BatchJobResultEvent } from './batch-job-result.ts';
export type { ClickEvent } from './click.ts';
export type { CloseInactiveAgentEvent } from './close-inactive-agent.ts';
export type { CreatePartyEvent } from './create-party.ts';
export type { CreateUserEvent } from './create-user.ts';
export type { DeletePartyEvent } from './delete-party.ts';
export type { DeleteUserEvent } from './delete-user.ts';
export type { EnterAgentEvent } from './enter-agent.ts';
export type { ImageMessage } from './image-message.ts';
export type { InactiveAlertEvent } from './inactive-alert.ts';
export type { LinkMessage } from './link-message.ts';
export type { LocationMessage } from './location-message.ts';
export type { LocationReportEvent } from './location-report.ts';
export type { LocationSelectEvent } from './location-select.ts';
export type { LowActiveAlertEvent } from './low-active-alert.ts';
export type { LowActiveEvent } from './low-active.ts';
export type {
  OpenApprovalChangeEvent,
  OpenApprovalInfo,
  OpenApprovalMember,
  OpenApprovalNode,
  OpenApprover,
} from './open-approval-change.ts';
export type { PicPhotoOrAlbumEvent } from './pic-photo-or-album.ts';
export type { PicSysphotoEvent } from './pic-sysphoto.ts';
export type { PicWeixinEvent } from './pic-weixin.ts';
export type { ReopenInactiveAgentEvent } from './reopen-inactive-agent.ts';
export type { ScancodePushEvent } from './scancode-push.ts';
export type { ScancodeWaitmsgEvent } from './scancode-waitmsg.ts';
export type { ShareAgentChangeEvent } from './share-agent-change.ts';
export type { ShareChainChangeEvent } from './share-chain-change.ts';
export type { SubscribeEvent } from './subscribe.ts';
export type {
  ApprovalComment,
  ApprovalDetail,
  ApprovalNode,
  ApprovalRecord,
  ApprovalSubNode,
  SysApprovalChangeEvent,
  SysApprovalInfo,
} from './sys-approval-change.ts';
export type { TaskcardClickEvent } from './taskcard-click.ts';
export {
  selectedOptions,
  type CardTap,
  type SelectedItem,
  type TemplateCardEvent,
} from './template-card-event.ts';
export type { TemplateCardMenuEvent } from './template-card-menu-event.ts';
export type { TextMessage } from './text-message.ts';
export type { UnsubscribeEvent } from './unsubscribe.ts';
export type { UpdatePartyEvent } from './update-party.ts';
export type { UpdateTagEvent } from './update-tag.ts';
export type { UpdateUserEvent } from './update-user.ts';
export type { VideoMessage } from './video-message.ts';
export type { ViewMiniprogramEvent } from './view-miniprogram.ts';
export type { ViewEvent } from './view.ts';
export type { VoiceMessage } from './voice-message.ts';
