import { catalog } from '@wecomkit/sdk/catalog';
import type { Call, Rule } from './call.ts';
import { countMessages } from './count-messages.ts';
import { issueToken } from './credentials.ts';
import { downloadMedia } from './download.ts';
import { recallMessage } from './recall-message.ts';
import { sendMessage } from './send-message.ts';
import { checkRobot, sendRobotMessage } from './send-robot-message.ts';
import { updateTaskcard } from './update-taskcard.ts';
import { updateTemplateCard } from './update-template-card.ts';
import { uploadMedia, uploadPicture, uploadRobotMedia } from './upload.ts';

/** What the sandbox does for one path. */
export interface Coverage {
  /** `full`: as documented. `partial`: see `missing`. */
  readonly support: 'full' | 'partial';
  readonly missing?: string;
  readonly rule: Rule;
  /** Judged before the message type is known. */
  readonly before?: (call: Call) => void;
  /** The test that covers it, from the package's root. */
  readonly test: string;
}

/** Every path that the sandbox emulates. A declared operation that is not here answers "not emulated". */
export const coverage: Readonly<Record<string, Coverage>> = {
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
};

/** Families, and single paths, that are declared and not emulated yet: they answer "not emulated". */
const planned: readonly string[] = [
  '/cgi-bin/agent/',
  '/cgi-bin/appchat/',
  '/cgi-bin/batch/',
  '/cgi-bin/corp/',
  '/cgi-bin/department/',
  '/cgi-bin/export/',
  '/cgi-bin/get_api_domain_ip',
  '/cgi-bin/getcallbackip',
  '/cgi-bin/media/get/jssdk',
  '/cgi-bin/media/get_upload_by_url_result',
  '/cgi-bin/media/upload_by_url',
  '/cgi-bin/menu/',
  '/cgi-bin/tag/',
  '/cgi-bin/user/',
];

/** Whether a path is known to have no rule. */
export function isPlanned(path: string): boolean {
  return planned.some((start) => path.startsWith(start));
}
