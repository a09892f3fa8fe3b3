import type { SecretsView } from '../control/types.ts';
import type { AiBot } from '../state/aibot-rows.ts';
import type * as rows from '../state/rows.ts';
import type { State } from '../state/state.ts';
import { ofCorp } from './directory-view.ts';

type CorpSecrets = SecretsView['corps'][number];

/**
 * The sandbox's own secrets, to paste into a client.
 * @param origin `http://127.0.0.1:9090`, for the robots' addresses
 */
export function secretsView(state: State, origin: string): SecretsView {
  return {
    corps: [...state.corps.values()].map(({ corpid, contacts_secret, contacts_callback }) => ({
      corpid,
      contacts_secret,
      ...(contacts_callback ? contactsKeys(contacts_callback) : {}),
      applications: ofCorp(state.applications, corpid).map(applicationSecrets),
      robots: ofCorp(state.robots, corpid).map((robot) => robotSecrets(robot, origin)),
      aibots: ofCorp(state.aibots, corpid).map(aiBotSecrets),
    })),
  };
}

function contactsKeys({ token, encodingAESKey }: rows.Callback): Partial<CorpSecrets> {
  return { contacts_token: token, contacts_encodingAESKey: encodingAESKey };
}

function applicationSecrets({
  agentid,
  corpsecret,
  callback,
}: rows.Application): CorpSecrets['applications'][0] {
  const { token = null, encodingAESKey = null } = callback ?? {};
  return { agentid, corpsecret, token, encodingAESKey };
}

function robotSecrets({ key, name }: rows.Robot, origin: string): CorpSecrets['robots'][0] {
  return { key, name, webhook: `${origin}/cgi-bin/webhook/send?key=${encodeURIComponent(key)}` };
}

function aiBotSecrets({ aibotid, name, mode, secret, callback }: AiBot): CorpSecrets['aibots'][0] {
  const { token = null, encodingAESKey = null } = callback ?? {};
  return { aibotid, name, mode, secret, token, encodingAESKey };
}
