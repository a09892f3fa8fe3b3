import { removeCallback, saveCallback, saveContactsCallback } from './actions/save-callback.ts';
import { sendCallback } from './actions/send-callback.ts';
import { setApplication } from './actions/set-application.ts';
import type { ControlContext } from './control/control-context.ts';
import type { Sandbox } from './sandbox.ts';

type OfApplications = Pick<
  Sandbox,
  'setApplication' | 'setCallback' | 'removeCallback' | 'setContactsCallback' | 'sendCallback'
>;

/** What a test or a program does with applications, and with where they hear of things. */
export function controlApplications(context: ControlContext): OfApplications {
  return {
    setApplication: (agentid, change) => setApplication(context, agentid, change),
    setCallback: (agentid, request) => saveCallback(context, agentid, request),
    removeCallback: (agentid) => removeCallback(context, agentid),
    setContactsCallback: (request) => saveContactsCallback(context, request),
    async sendCallback(agentid, request) {
      const { journal } = await sendCallback(context, agentid, request, () => {});
      return { journal };
    },
  };
}
