import { activeRestored, type ActiveRestoredEvent } from './active-restored.ts';
import { batchJobResult, type BatchJobResultEvent } from './batch-job-result.ts';
import { click, type ClickEvent } from './click.ts';
import { closeInactiveAgent, type CloseInactiveAgentEvent } from './close-inactive-agent.ts';
import { createParty, type CreatePartyEvent } from './create-party.ts';
import { createUser, type CreateUserEvent } from './create-user.ts';
import { deleteParty, type DeletePartyEvent } from './delete-party.ts';
import { deleteUser, type DeleteUserEvent } from './delete-user.ts';
import { enterAgent, type EnterAgentEvent } from './enter-agent.ts';
import { imageMessage, type ImageMessage } from './image-message.ts';
import { inactiveAlert, type InactiveAlertEvent } from './inactive-alert.ts';
import { linkMessage, type LinkMessage } from './link-message.ts';
import { locationMessage, type LocationMessage } from './location-message.ts';
import { locationReport, type LocationReportEvent } from './location-report.ts';
import { locationSelect, type LocationSelectEvent } from './location-select.ts';
import { lowActiveAlert, type LowActiveAlertEvent } from './low-active-alert.ts';
import { lowActive, type LowActiveEvent } from './low-active.ts';
import { openApprovalChange, type OpenApprovalChangeEvent } from './open-approval-change.ts';
import { picPhotoOrAlbum, type PicPhotoOrAlbumEvent } from './pic-photo-or-album.ts';
import { picSysphoto, type PicSysphotoEvent } from './pic-sysphoto.ts';
import { picWeixin, type PicWeixinEvent } from './pic-weixin.ts';
import { reopenInactiveAgent, type ReopenInactiveAgentEvent } from './reopen-inactive-agent.ts';
import { scancodePush, type ScancodePushEvent } from './scancode-push.ts';
import { scancodeWaitmsg, type ScancodeWaitmsgEvent } from './scancode-waitmsg.ts';
import { shareAgentChange, type ShareAgentChangeEvent } from './share-agent-change.ts';
import { shareChainChange, type ShareChainChangeEvent } from './share-chain-change.ts';
import { subscribe, type SubscribeEvent } from './subscribe.ts';
import { sysApprovalChange, type SysApprovalChangeEvent } from './sys-approval-change.ts';
import { taskcardClick, type TaskcardClickEvent } from './taskcard-click.ts';
import { templateCardEvent, type TemplateCardEvent } from './template-card-event.ts';
import { templateCardMenuEvent, type TemplateCardMenuEvent } from './template-card-menu-event.ts';
import { textMessage, type TextMessage } from './text-message.ts';
import { unsubscribe, type UnsubscribeEvent } from './unsubscribe.ts';
import { updateParty, type UpdatePartyEvent } from './update-party.ts';
import { updateTag, type UpdateTagEvent } from './update-tag.ts';
import { updateUser, type UpdateUserEvent } from './update-user.ts';
import { videoMessage, type VideoMessage } from './video-message.ts';
import { viewMiniprogram, type ViewMiniprogramEvent } from './view-miniprogram.ts';
import { view, type ViewEvent } from './view.ts';
import { voiceMessage, type VoiceMessage } from './voice-message.ts';
import type { EventReader } from './event-reader.ts';

/** The kinds with a type of their own. */
export type KnownEvent =
  | ActiveRestoredEvent
  | BatchJobResultEvent
  | ClickEvent
  | CloseInactiveAgentEvent
  | CreatePartyEvent
  | CreateUserEvent
  | DeletePartyEvent
  | DeleteUserEvent
  | EnterAgentEvent
  | ImageMessage
  | InactiveAlertEvent
  | LinkMessage
  | LocationMessage
  | LocationReportEvent
  | LocationSelectEvent
  | LowActiveAlertEvent
  | LowActiveEvent
  | OpenApprovalChangeEvent
  | PicPhotoOrAlbumEvent
  | PicSysphotoEvent
  | PicWeixinEvent
  | ReopenInactiveAgentEvent
  | ScancodePushEvent
  | ScancodeWaitmsgEvent
  | ShareAgentChangeEvent
  | ShareChainChangeEvent
  | SubscribeEvent
  | SysApprovalChangeEvent
  | TaskcardClickEvent
  | TemplateCardEvent
  | TemplateCardMenuEvent
  | TextMessage
  | UnsubscribeEvent
  | UpdatePartyEvent
  | UpdateTagEvent
  | UpdateUserEvent
  | VideoMessage
  | ViewMiniprogramEvent
  | ViewEvent
  | VoiceMessage;

type Readers = {
  readonly [Kind in KnownEvent['kind']]: EventReader<Extract<KnownEvent, { readonly kind: Kind }>>;
};

/** How each of them is read. */
export const readers: Readers = {
  'event.active_restored': activeRestored,
  'event.batch_job_result': batchJobResult,
  'event.click': click,
  'event.close_inactive_agent': closeInactiveAgent,
  'event.change_contact.create_party': createParty,
  'event.change_contact.create_user': createUser,
  'event.change_contact.delete_party': deleteParty,
  'event.change_contact.delete_user': deleteUser,
  'event.enter_agent': enterAgent,
  'message.image': imageMessage,
  'event.inactive_alert': inactiveAlert,
  'message.link': linkMessage,
  'message.location': locationMessage,
  'event.LOCATION': locationReport,
  'event.location_select': locationSelect,
  'event.low_active_alert': lowActiveAlert,
  'event.low_active': lowActive,
  'event.open_approval_change': openApprovalChange,
  'event.pic_photo_or_album': picPhotoOrAlbum,
  'event.pic_sysphoto': picSysphoto,
  'event.pic_weixin': picWeixin,
  'event.reopen_inactive_agent': reopenInactiveAgent,
  'event.scancode_push': scancodePush,
  'event.scancode_waitmsg': scancodeWaitmsg,
  'event.share_agent_change': shareAgentChange,
  'event.share_chain_change': shareChainChange,
  'event.subscribe': subscribe,
  'event.sys_approval_change': sysApprovalChange,
  'event.taskcard_click': taskcardClick,
  'event.template_card_event': templateCardEvent,
  'event.template_card_menu_event': templateCardMenuEvent,
  'message.text': textMessage,
  'event.unsubscribe': unsubscribe,
  'event.change_contact.update_party': updateParty,
  'event.change_contact.update_tag': updateTag,
  'event.change_contact.update_user': updateUser,
  'message.video': videoMessage,
  'event.view_miniprogram': viewMiniprogram,
  'event.view': view,
  'message.voice': voiceMessage,
};
