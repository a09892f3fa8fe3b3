import { catalog } from '@wecomkit/sdk/catalog';
import { agentCoverage } from './agent/index.ts';
import { appchatCoverage } from './appchat/index.ts';
import { batchCoverage } from './batch/index.ts';
import { countMessages } from './count-messages.ts';
import type { CoverageTable } from './coverage-entry.ts';
import { issueToken } from './credentials.ts';
import { departmentCoverage } from './department/index.ts';
import { downloadMedia, downloadVoice } from './download.ts';
import { exportCoverage } from './export/index.ts';
import { getJoinQrcode } from './join-qrcode.ts';
import { listAddresses } from './list-addresses.ts';
import { menuCoverage } from './menu/index.ts';
import { recallMessage } from './recall-message.ts';
import { sendMessage } from './send-message.ts';
import { checkRobot, sendRobotMessage } from './send-robot-message.ts';
import { tagCoverage } from './tag/index.ts';
import { updateTaskcard } from './update-taskcard.ts';
import { updateTemplateCard } from './update-template-card.ts';
import { uploadMedia, uploadPicture, uploadRobotMedia } from './upload.ts';
import { getUrlUpload, uploadByUrl } from './upload-by-url.ts';
import { userCoverage } from './user/index.ts';

/** Every path that the sandbox emulates. A declared operation that is not here would answer "not emulated". */
export const coverage: CoverageTable = {
  [catalog.base.getToken.path]: { support: 'full', rule: issueToken, test: 'src/rules/credentials.test.ts' },
  [catalog.message.sendText.path]: {
    support: 'partial',
    missing: 'content filters (40201, 40204, 82004), chat-archive ids in id translation',
    rule: sendMessage,
    test: 'src/routes/message-cases.test.ts',
  },
  [catalog.message.recall.path]: {
    support: 'full',
    rule: recallMessage,
    test: 'src/routes/message-cases.test.ts',
  },
  [catalog.message.getStatistics.path]: {
    support: 'full',
    rule: countMessages,
    test: 'src/routes/message-cases.test.ts',
  },
  [catalog.message.updateTaskcard.path]: {
    support: 'full',
    rule: updateTaskcard,
    test: 'src/routes/message-cases.test.ts',
  },
  [catalog.message.updateTemplateCard.path]: {
    support: 'full',
    rule: updateTemplateCard,
    test: 'src/routes/message-cases.test.ts',
  },
  [catalog.media.upload.path]: { support: 'full', rule: uploadMedia, test: 'src/rules/media.test.ts' },
  [catalog.media.get.path]: {
    support: 'partial',
    missing: 'encrypted files whose ranges must be multiples of 16 (40146)',
    rule: downloadMedia,
    test: 'src/rules/media.test.ts',
  },
  [catalog.media.uploadimg.path]: { support: 'full', rule: uploadPicture, test: 'src/rules/media.test.ts' },
  [catalog.webhook.sendText.path]: {
    support: 'full',
    rule: sendRobotMessage,
    before: checkRobot,
    test: 'src/rules/robots.test.ts',
  },
  [catalog.webhook.uploadMedia.path]: {
    support: 'full',
    rule: uploadRobotMedia,
    test: 'src/rules/robots.test.ts',
  },
  [catalog.media.getJssdk.path]: {
    support: 'full',
    rule: downloadVoice,
    test: 'src/routes/contact-cases.test.ts',
  },
  [catalog.media.uploadByUrl.path]: {
    support: 'full',
    rule: uploadByUrl,
    test: 'src/jobs/upload-by-url.test.ts',
  },
  [catalog.media.getUploadByUrlResult.path]: {
    support: 'full',
    rule: getUrlUpload,
    test: 'src/jobs/upload-by-url.test.ts',
  },
  [catalog.base.getApiDomainIp.path]: {
    support: 'full',
    rule: listAddresses,
    test: 'src/routes/contact-cases.test.ts',
  },
  [catalog.base.getCallbackIp.path]: {
    support: 'full',
    rule: listAddresses,
    test: 'src/routes/contact-cases.test.ts',
  },
  [catalog.corp.getJoinQrcode.path]: {
    support: 'partial',
    missing: 'the picture: nobody can join a sandbox',
    rule: getJoinQrcode,
    test: 'src/routes/contact-cases.test.ts',
  },
  ...departmentCoverage,
  ...userCoverage,
  ...tagCoverage,
  ...batchCoverage,
  ...exportCoverage,
  ...agentCoverage,
  ...menuCoverage,
  ...appchatCoverage,
};
