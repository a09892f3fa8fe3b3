import { type ApiServer, type Answer, startApi } from './api-server.ts';
import { caseTime, contactsCorpid, contactWorld } from './contact-world.ts';
import type { Seed } from '../src/seed/index.ts';
import type { Settings } from '../src/world.ts';

/** The world of the directory cases without trusted addresses, and calls with the contact-sync secret. */
export interface DirectorySetting extends AsyncDisposable {
  readonly api: ApiServer;
  readonly corpid: string;
  /** With the contact-sync secret. */
  readonly contacts: (path: string, body?: object) => Promise<Answer>;
  /** As the application 1000001, which sees everybody and private details. */
  readonly app: (path: string, body?: object, agentid?: number) => Promise<Answer>;
  /** Uploads a file and gives its media id. */
  readonly upload: (text: string) => Promise<string>;
}

const [corp] = contactWorld.corps;
if (!corp) throw new Error('The world has no company.');

export const openWorld: Seed = {
  corps: [
    {
      ...corp,
      contacts_trusted_ips: [],
      applications: corp.applications?.map((application) => ({ ...application, trusted_ips: [] })),
    },
  ],
};

export async function startDirectory(
  settings: Partial<Settings> = {},
  seed: Seed = openWorld,
): Promise<DirectorySetting> {
  const api = await startApi({ seed, settings: { jobMs: 0, ...settings }, now: () => caseTime });
  const call = async (token: string, path: string, body?: object): Promise<Answer> => {
    const url = `${api.url}/cgi-bin/${path}${path.includes('?') ? '&' : '?'}access_token=${token}`;
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const answer: Answer = await (await fetch(url, init)).json();
    return answer;
  };
  return {
    api,
    corpid: contactsCorpid,
    contacts: async (path, body) => await call(await api.contactsToken(), path, body),
    app: async (path, body, agentid = 1000001) => await call(await api.token(agentid), path, body),
    async upload(text) {
      const form = new FormData();
      form.set('media', new File([text], 'import.csv'));
      const url = `${api.url}/cgi-bin/media/upload?type=file&access_token=${await api.contactsToken()}`;
      const answer: Answer = await (await fetch(url, { method: 'POST', body: form })).json();
      return String(answer['media_id']);
    },
    [Symbol.asyncDispose]: async () => await api[Symbol.asyncDispose](),
  };
}
