import type { ActiveRestoredEvent } from './events/active-restored.ts';
import type { BatchJobResultEvent } from './events/batch-job-result.ts';
import type { ClickEvent } from './events/click.ts';
import type { CloseInactiveAgentEvent } from './events/close-inactive-agent.ts';
import type { CreatePartyEvent } from './events/create-party.ts';
import type { CreateUserEvent } from './events/create-user.ts';
import type { DeletePartyEvent } from './events/delete-party.ts';
import type { DeleteUserEvent } from './events/delete-user.ts';
import type { EnterAgentEvent } from './events/enter-agent.ts';
import type { ImageMessage } from './events/image-message.ts';
import type { InactiveAlertEvent } from './events/inactive-alert.ts';
import type { LinkMessage } from './events/link-message.ts';
import type { LocationMessage } from './events/location-message.ts';
import type { LocationReportEvent } from './events/location-report.ts';
import type { LocationSelectEvent } from './events/location-select.ts';
import type { LowActiveAlertEvent } from './events/low-active-alert.ts';
import type { LowActiveEvent } from './events/low-active.ts';
import type { OpenApprovalChangeEvent } from './events/open-approval-change.ts';
import type { PicPhotoOrAlbumEvent } from './events/pic-photo-or-album.ts';
import type { PicSysphotoEvent } from './events/pic-sysphoto.ts';
import type { PicWeixinEvent } from './events/pic-weixin.ts';
import type { ReopenInactiveAgentEvent } from './events/reopen-inactive-agent.ts';
import type { ScancodePushEvent } from './events/scancode-push.ts';
import type { ScancodeWaitmsgEvent } from './events/scancode-waitmsg.ts';
import type { ShareAgentChangeEvent } from './events/share-agent-change.ts';
import type { ShareChainChangeEvent } from './events/share-chain-change.ts';
import type { SubscribeEvent } from './events/subscribe.ts';
import type { SysApprovalChangeEvent } from './events/sys-approval-change.ts';
import type { TaskcardClickEvent } from './events/taskcard-click.ts';
import type { TemplateCardEvent } from './events/template-card-event.ts';
import type { TemplateCardMenuEvent } from './events/template-card-menu-event.ts';
import type { TextMessage } from './events/text-message.ts';
import type { UnsubscribeEvent } from './events/unsubscribe.ts';
import type { UpdatePartyEvent } from './events/update-party.ts';
import type { UpdateTagEvent } from './events/update-tag.ts';
import type { UpdateUserEvent } from './events/update-user.ts';
import type { VideoMessage } from './events/video-message.ts';
import type { ViewMiniprogramEvent } from './events/view-miniprogram.ts';
import type { ViewEvent } from './events/view.ts';
import type { VoiceMessage } from './events/voice-message.ts';
import type { CallbackEvent } from './events/read-event.ts';
import type { UnknownEvent } from './events/unknown.ts';
import type { PassiveReply } from './reply.ts';

export type Answer = PassiveReply | undefined | void;

/** Handles one event. What it returns is the passive reply. */
export type Handler<Event> = (event: Event) => Answer | Promise<Answer>;

/** Says whether a handler is meant. */
export type Test<Event> = (event: Event) => boolean;

/** Narrows a handler to one `EventKey`. */
export interface KeyFilter {
  readonly key: string;
}

/** Narrows a handler: to what a function says yes to, and to one `EventKey` where there is one. */
export type Condition<Event> =
  | Test<Event>
  | (Event extends { readonly EventKey: string } ? KeyFilter : never);

/** Takes a handler, for all events of its kind or for those that meet a condition. */
export interface OnEvent<Event> {
  (handler: Handler<Event>): void;
  (condition: Condition<Event>, handler: Handler<Event>): void;
}

/** Takes handlers of contact changes, by what changed (path/90970). */
export interface OnChangeContact {
  /** A member was created. */
  readonly createUser: OnEvent<CreateUserEvent>;
  /** A member was changed. */
  readonly updateUser: OnEvent<UpdateUserEvent>;
  /** A member was deleted. */
  readonly deleteUser: OnEvent<DeleteUserEvent>;
  /** A department was created. */
  readonly createParty: OnEvent<CreatePartyEvent>;
  /** A department was renamed or moved. */
  readonly updateParty: OnEvent<UpdatePartyEvent>;
  /** A department was deleted. */
  readonly deleteParty: OnEvent<DeletePartyEvent>;
  /** A tag got or lost members or departments. */
  readonly updateTag: OnEvent<UpdateTagEvent>;
}

/** Takes handlers, by kind. The names are WeCom's own. */
export interface On {
  /** A member wrote a text. */
  readonly text: OnEvent<TextMessage>;
  /** A member sent a picture. */
  readonly image: OnEvent<ImageMessage>;
  /** A member sent a voice message. */
  readonly voice: OnEvent<VoiceMessage>;
  /** A member sent a video. */
  readonly video: OnEvent<VideoMessage>;
  /** A member sent a place. */
  readonly location: OnEvent<LocationMessage>;
  /** A member shared a link. */
  readonly link: OnEvent<LinkMessage>;
  /** A member entered the visible range of the app. */
  readonly subscribe: OnEvent<SubscribeEvent>;
  /** A member left the visible range of the app. */
  readonly unsubscribe: OnEvent<UnsubscribeEvent>;
  /** A member opened the app. */
  readonly enterAgent: OnEvent<EnterAgentEvent>;
  /** Where a member is, on entering the app (`LOCATION`). */
  readonly locationReport: OnEvent<LocationReportEvent>;
  /** A button of the app's menu was tapped. */
  readonly click: OnEvent<ClickEvent>;
  /** A link of the app's menu was opened. */
  readonly view: OnEvent<ViewEvent>;
  /** A mini program was opened from the app's menu. */
  readonly viewMiniprogram: OnEvent<ViewMiniprogramEvent>;
  /** A code was scanned by a button of the app's menu. */
  readonly scancodePush: OnEvent<ScancodePushEvent>;
  /** A code was scanned, and the member waits for the answer. */
  readonly scancodeWaitmsg: OnEvent<ScancodeWaitmsgEvent>;
  /** Pictures were taken by a button of the app's menu. */
  readonly picSysphoto: OnEvent<PicSysphotoEvent>;
  /** Pictures were taken or chosen from the album. */
  readonly picPhotoOrAlbum: OnEvent<PicPhotoOrAlbumEvent>;
  /** Pictures were chosen in WeCom's picker. */
  readonly picWeixin: OnEvent<PicWeixinEvent>;
  /** A place was chosen by a button of the app's menu. */
  readonly locationSelect: OnEvent<LocationSelectEvent>;
  /** A button or the submit button of a card was pressed. */
  readonly templateCardEvent: OnEvent<TemplateCardEvent>;
  /** An entry of a card's menu was chosen. */
  readonly templateCardMenuEvent: OnEvent<TemplateCardMenuEvent>;
  /** A button of a retired task card was pressed. */
  readonly taskcardClick: OnEvent<TaskcardClickEvent>;
  /** A job of the contact or export API has ended. */
  readonly batchJobResult: OnEvent<BatchJobResultEvent>;
  /** An approval of the approval engine went on. */
  readonly openApprovalChange: OnEvent<OpenApprovalChangeEvent>;
  /** An approval of the built-in approval app went on. */
  readonly sysApprovalChange: OnEvent<SysApprovalChangeEvent>;
  /** The corps of the group that share the app have changed. */
  readonly shareAgentChange: OnEvent<ShareAgentChangeEvent>;
  /** The upstream or downstream corps that share the app have changed. */
  readonly shareChainChange: OnEvent<ShareChainChangeEvent>;
  /** The unused app will be suspended. */
  readonly inactiveAlert: OnEvent<InactiveAlertEvent>;
  /** The unused app was suspended. */
  readonly closeInactiveAgent: OnEvent<CloseInactiveAgentEvent>;
  /** The suspended app was switched on again. */
  readonly reopenInactiveAgent: OnEvent<ReopenInactiveAgentEvent>;
  /** The access of the little-used app to customer data will be limited. */
  readonly lowActiveAlert: OnEvent<LowActiveAlertEvent>;
  /** The access of the little-used app to customer data is limited. */
  readonly lowActive: OnEvent<LowActiveEvent>;
  /** The app is used enough again. */
  readonly activeRestored: OnEvent<ActiveRestoredEvent>;
  readonly changeContact: OnChangeContact;
  /** What this version has no type for. */
  readonly unknown: OnEvent<UnknownEvent>;
  /** Everything, unknown kinds included. */
  readonly any: OnEvent<CallbackEvent>;
}

type Kind = CallbackEvent['kind'];
type EventOf<Name extends Kind> = Extract<CallbackEvent, { readonly kind: Name }>;

/** Gives the registrations their names; each hands its handler on, wrapped so that it takes any event. */
export function createOn(add: (handler: Handler<CallbackEvent>) => void): On {
  const forKind = <Name extends Kind>(kind: Name): OnEvent<EventOf<Name>> =>
    onEvent((handler) => add((event) => (isOfKind(event, kind) ? handler(event) : undefined)));

  return {
    text: forKind('message.text'),
    image: forKind('message.image'),
    voice: forKind('message.voice'),
    video: forKind('message.video'),
    location: forKind('message.location'),
    link: forKind('message.link'),
    subscribe: forKind('event.subscribe'),
    unsubscribe: forKind('event.unsubscribe'),
    enterAgent: forKind('event.enter_agent'),
    locationReport: forKind('event.LOCATION'),
    click: forKind('event.click'),
    view: forKind('event.view'),
    viewMiniprogram: forKind('event.view_miniprogram'),
    scancodePush: forKind('event.scancode_push'),
    scancodeWaitmsg: forKind('event.scancode_waitmsg'),
    picSysphoto: forKind('event.pic_sysphoto'),
    picPhotoOrAlbum: forKind('event.pic_photo_or_album'),
    picWeixin: forKind('event.pic_weixin'),
    locationSelect: forKind('event.location_select'),
    templateCardEvent: forKind('event.template_card_event'),
    templateCardMenuEvent: forKind('event.template_card_menu_event'),
    taskcardClick: forKind('event.taskcard_click'),
    batchJobResult: forKind('event.batch_job_result'),
    openApprovalChange: forKind('event.open_approval_change'),
    sysApprovalChange: forKind('event.sys_approval_change'),
    shareAgentChange: forKind('event.share_agent_change'),
    shareChainChange: forKind('event.share_chain_change'),
    inactiveAlert: forKind('event.inactive_alert'),
    closeInactiveAgent: forKind('event.close_inactive_agent'),
    reopenInactiveAgent: forKind('event.reopen_inactive_agent'),
    lowActiveAlert: forKind('event.low_active_alert'),
    lowActive: forKind('event.low_active'),
    activeRestored: forKind('event.active_restored'),
    changeContact: {
      createUser: forKind('event.change_contact.create_user'),
      updateUser: forKind('event.change_contact.update_user'),
      deleteUser: forKind('event.change_contact.delete_user'),
      createParty: forKind('event.change_contact.create_party'),
      updateParty: forKind('event.change_contact.update_party'),
      deleteParty: forKind('event.change_contact.delete_party'),
      updateTag: forKind('event.change_contact.update_tag'),
    },
    unknown: forKind('unknown'),
    any: onEvent(add),
  };
}

function isOfKind<Name extends Kind>(event: CallbackEvent, kind: Name): event is EventOf<Name> {
  return event.kind === kind;
}

function onEvent<Event extends CallbackEvent>(add: (handler: Handler<Event>) => void): OnEvent<Event> {
  return (...given: [Handler<Event>] | [Test<Event> | KeyFilter, Handler<Event>]): void => {
    if (typeof given.at(-1) !== 'function')
      throw new TypeError('callback: a filter needs a handler after it');
    if (given.length === 1) return add(given[0]);
    const [condition, handler] = given;
    add((event) => (meets(event, condition) ? handler(event) : undefined));
  };
}

function meets<Event extends CallbackEvent>(event: Event, condition: Test<Event> | KeyFilter): boolean {
  if (typeof condition === 'function') return condition(event);
  return 'EventKey' in event && event.EventKey === condition.key;
}
