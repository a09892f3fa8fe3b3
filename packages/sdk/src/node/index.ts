export { createMediaLibrary } from './create-media-library.ts';
export { fileTokenStore } from './file-token-store.ts';
