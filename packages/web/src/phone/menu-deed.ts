import type { MenuRequest } from '@wecomkit/sandbox/control';

/** What a member does after tapping an entry of a menu, beside tapping it (path/90231). */
export type MenuDeed = Pick<MenuRequest, 'scan' | 'media_ids' | 'location'>;

/** What an entry of this type asks for; null where the phone knows nothing of the type. */
export function askedBy(type: string | undefined): 'nothing' | 'page' | 'program' | MenuAsk | null {
  return asked[type ?? 'click'] ?? null;
}

export type MenuAsk = 'scan' | 'camera' | 'pictures' | 'place';

const asked: Readonly<Record<string, ReturnType<typeof askedBy>>> = {
  click: 'nothing',
  view: 'page',
  view_miniprogram: 'program',
  scancode_push: 'scan',
  scancode_waitmsg: 'scan',
  pic_sysphoto: 'camera',
  pic_photo_or_album: 'pictures',
  pic_weixin: 'pictures',
  location_select: 'place',
};
