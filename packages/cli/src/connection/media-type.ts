/** What WeCom tells apart when a file is uploaded (path/90253). */
export const mediaTypes = ['image', 'voice', 'video', 'file'] as const;

export type MediaType = (typeof mediaTypes)[number];

export function isMediaType(name: string): name is MediaType {
  return mediaTypes.some((type) => type === name);
}

const byEnding: Readonly<Record<string, MediaType>> = {
  jpg: 'image',
  jpeg: 'image',
  png: 'image',
  amr: 'voice',
  mp4: 'video',
};

/** The type that a file's name suggests. */
export function mediaTypeOf(path: string): MediaType {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return byEnding[ending] ?? 'file';
}
