import { useNavigation } from '../view/use-view.tsx';

/** The address to load a picture from, or null: pictures of other servers are only loaded when the viewer wants it. */
export function usePictureSource(address: string): string | null {
  const { pictures } = useNavigation().view;
  return pictureSource(address, window.location.origin, pictures);
}

export function pictureSource(address: string, origin: string, others: boolean): string | null {
  if (/^data:image\//i.test(address)) return address;
  if (address === '' || !URL.canParse(address, origin)) return null;
  const url = new URL(address, origin);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  return others || url.origin === origin ? url.href : null;
}

/** The server that a picture would come from; empty where there is none. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}
