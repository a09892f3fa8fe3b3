import { createHash } from 'node:crypto';
import type { XmlInputElement } from '@wecomkit/sdk/callback';
import { invalid } from '../control/control-failure.ts';
import type { MenuPlace, MenuRequest, SayRequest } from '../control/types.ts';
import { mostMenuPictures } from '../rules/policy.ts';
import type { Member } from '../state/rows.ts';
import { applicationConversation } from '../state/conversation.ts';
import type { World } from '../world.ts';
import { findOwnMedia } from './find-media.ts';

/** What a member did after tapping an entry of a menu. */
export interface MenuDeed {
  /** What the event tells of it beside the key (path/90240). */
  readonly elements: XmlInputElement;
  /** What the member sent by it: messages that follow the event (path/90231). */
  readonly says: readonly SayRequest[];
}

const nothing: MenuDeed = { elements: {}, says: [] };

/**
 * What the entry's type asks for, from the request.
 * @throws ControlFailure when it is missing, or a picture cannot be sent
 */
export function menuDeed(world: World, member: Member, type: string, request: MenuRequest): MenuDeed {
  switch (type) {
    case 'scancode_push':
    case 'scancode_waitmsg':
      return { elements: { ScanCodeInfo: scanInfo(request) }, says: [] };
    case 'pic_sysphoto':
    case 'pic_photo_or_album':
    case 'pic_weixin':
      return sentPictures(world, member, request);
    case 'location_select':
      return chosenPlace(request);
    default:
      return nothing;
  }
}

function scanInfo({ scan }: MenuRequest): XmlInputElement {
  if (scan === undefined) return invalid('scan', 'The entry scans a code: say what the code says.');
  return { ScanType: scan.type ?? 'qrcode', ScanResult: scan.result };
}

function sentPictures(
  world: World,
  member: Member,
  { agentid, media_ids = [], corpid }: MenuRequest,
): MenuDeed {
  if (media_ids.length < 1 || media_ids.length > mostMenuPictures) {
    invalid('media_ids', `The entry sends pictures: name 1 to ${mostMenuPictures} of them.`);
  }
  const digests = media_ids.map((id) => md5(findOwnMedia(world, member, id, 'image').content));
  const conversation = applicationConversation(agentid);
  return {
    elements: {
      SendPicsInfo: {
        Count: digests.length,
        PicList: { item: digests.map((PicMd5Sum) => ({ PicMd5Sum })) },
      },
    },
    says: media_ids.map((media_id) => ({ conversation, msgtype: 'image', media_id, corpid })),
  };
}

function md5(content: Uint8Array): string {
  return createHash('md5').update(content).digest('hex');
}

/** As in the sample of path/90239. */
const defaultScale = 16;

function chosenPlace({ agentid, location, corpid }: MenuRequest): MenuDeed {
  if (location === undefined) {
    return invalid('location', 'The entry asks for a place: give latitude, longitude and label.');
  }
  const { poiname: _, scale = defaultScale, ...place } = location;
  const conversation = applicationConversation(agentid);
  return {
    elements: { SendLocationInfo: locationInfo(location), AppType: 'wxwork' },
    says: [{ conversation, msgtype: 'location', location: { ...place, scale }, corpid }],
  };
}

/** X is the latitude; numbers are written as texts here, unlike in messages (path/90240). */
function locationInfo({ latitude, longitude, label, poiname, scale }: MenuPlace): XmlInputElement {
  return {
    Location_X: String(latitude),
    Location_Y: String(longitude),
    Scale: String(scale ?? defaultScale),
    Label: label,
    Poiname: poiname ?? '',
  };
}
