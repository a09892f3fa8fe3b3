import { catalog } from '@wecomkit/sdk/catalog';
import { changing, type CoverageTable } from '../coverage-entry.ts';
import { sendToChat } from './send-to-chat.ts';
import { createChat, getChat, updateChat } from './write-chats.ts';

const { appchat } = catalog;
const full = { support: 'full', test: 'src/routes/message-cases.test.ts' } as const;

export const appchatCoverage: CoverageTable = {
  [appchat.create.path]: { ...full, rule: changing(createChat) },
  [appchat.update.path]: {
    support: 'partial',
    missing: 'course groups (86225, 86226)',
    test: full.test,
    rule: changing(updateChat),
  },
  [appchat.get.path]: { ...full, rule: getChat },
  [appchat.sendText.path]: { ...full, rule: sendToChat },
};
