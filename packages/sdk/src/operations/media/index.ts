export { get } from './get.ts';
export { getJssdk } from './get-jssdk.ts';
export { getUploadByUrlResult } from './get-upload-by-url-result.ts';
export { upload } from './upload.ts';
export { uploadByUrl } from './upload-by-url.ts';
export { uploadimg } from './uploadimg.ts';
