import type { ControlContext } from '../control/control-context.ts';
import type { CallbackCheck, CallbackRequest } from '../control/types.ts';
import { applicationKey } from '../state/keys.ts';
import type { Application } from '../state/rows.ts';
import { findApplication, findCorp } from './find.ts';
import { readTarget } from './read-target.ts';

/** Saves the receiving URL of an application after WeCom's own check (path/90930); one that fails is not saved. */
export async function saveCallback(
  context: ControlContext,
  agentid: number,
  request: CallbackRequest,
): Promise<CallbackCheck> {
  const { world, callbacks } = context;
  const { url, token, encodingAESKey } = request;
  const { corpid } = findCorp(world, request.corpid);
  findApplication(world, corpid, agentid);
  const check = await callbacks.checkUrl(readTarget(request, { corpid, agentid }));
  if (check.saved) {
    // Read again: it may have changed while the check was running.
    const application = findApplication(world, corpid, agentid);
    put(context, { ...application, callback: { url, token, encodingAESKey, verified: true } });
  }
  return check;
}

/** As `saveCallback` for the contact-sync assistant, whose server hears of changes of the directory (path/90970). */
export async function saveContactsCallback(
  { world, callbacks }: ControlContext,
  request: CallbackRequest,
): Promise<CallbackCheck> {
  const { url, token, encodingAESKey } = request;
  const { corpid } = findCorp(world, request.corpid);
  const check = await callbacks.checkUrl(readTarget(request, { corpid, agentid: null }));
  if (!check.saved) return check;
  const contacts_callback = { url, token, encodingAESKey, verified: true };
  // Read again: it may have changed while the check was running.
  world.state.corps.put(corpid, { ...findCorp(world, corpid), contacts_callback });
  world.publish({ type: 'directory' });
  return check;
}

/** Takes the URL of the contact-sync assistant away; Token and EncodingAESKey stay. */
export function removeContactsCallback({ world }: ControlContext, corpid?: string): void {
  const corp = findCorp(world, corpid);
  const { contacts_callback: callback } = corp;
  const contacts_callback = callback && { ...callback, url: '', verified: false };
  world.state.corps.put(corp.corpid, { ...corp, contacts_callback });
  world.publish({ type: 'directory' });
}

/** Takes the receiving URL away; Token and EncodingAESKey stay, so that an URL can be saved again. */
export function removeCallback(context: ControlContext, agentid: number, corpid?: string): void {
  const { world } = context;
  const application = findApplication(world, findCorp(world, corpid).corpid, agentid);
  const { callback } = application;
  put(context, { ...application, callback: callback && { ...callback, url: '', verified: false } });
}

function put({ world }: ControlContext, application: Application): void {
  world.state.applications.put(applicationKey(application.corpid, application.agentid), application);
  world.publish({ type: 'directory' });
}
