export { get } from './get.ts';
export { upload } from './upload.ts';
export { uploadimg } from './uploadimg.ts';
