import type { Sandbox } from '@wecomkit/sandbox';
import type { StoredCredentials } from './fake-node.ts';

/** Credentials for a sandbox: the approval application, or the contact-sync assistant, and the build robot. */
export function sandboxCredentials(
  sandbox: Pick<Sandbox, 'url' | 'secrets'>,
  as: 'application' | 'contacts' = 'application',
): StoredCredentials {
  const [corp] = sandbox.secrets().corps;
  const [application] = corp?.applications ?? [];
  const [robot] = corp?.robots ?? [];
  if (!corp || !application || !robot)
    throw new Error('The seed has no company with an application and a robot.');
  const asContacts = { corpsecret: corp.contacts_secret, agentid: '' };
  const asApplication = { corpsecret: application.corpsecret, agentid: String(application.agentid) };
  return {
    weComApi: {
      corpid: corp.corpid,
      ...(as === 'contacts' ? asContacts : asApplication),
      baseUrl: sandbox.url,
      accessToken: '',
    },
    weComRobotApi: { key: robot.key, baseUrl: sandbox.url },
    weComCallbackApi: {
      token: application.token ?? '',
      encodingAESKey: application.encodingAESKey ?? '',
      receiveid: corp.corpid,
    },
  };
}
