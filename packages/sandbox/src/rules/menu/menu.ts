import type { Application, MenuButton } from '../../state/rows.ts';
import { applicationKey } from '../../state/keys.ts';
import { type Answer, answer } from '../../wire/answer.ts';
import { isObject, type JsonObject, listAt, textAt } from '../../wire/json-object.ts';
import { refuse } from '../../wire/refusal.ts';
import { type Call, callingApplication } from '../call.ts';
import { checkAgent } from '../check-agent.ts';
import { menuCodes } from '../codes/menu-codes.ts';
import { examine, refuseFirst } from '../examine.ts';

/** `menu/create` (path/90231): in place of the one there was. */
export function createMenu(call: Call): Answer {
  const application = callingApplication(call);
  const verdict = examine(call.operation.input, call.input);
  checkAgent(call, application, verdict, menuCodes);
  const buttons = listAt(verdict.value, 'button').filter(isObject);
  if (buttons.some((button) => hasThirdLevel(button))) refuse(40022);
  refuseFirst(verdict, menuCodes);
  put(call, application, buttons.map(readButton));
  return answer();
}

/** `menu/get` (path/90232). */
export function getMenu(call: Call): Answer {
  const application = askedApplication(call);
  return application.menu.length > 0 ? answer({ button: application.menu }) : refuse(46003);
}

/** `menu/delete` (path/90233): without an error when there is none (the page does not say). */
export function deleteMenu(call: Call): Answer {
  put(call, askedApplication(call), []);
  return answer();
}

function askedApplication(call: Call): Application {
  const application = callingApplication(call);
  checkAgent(call, application, examine(call.operation.input, call.input), menuCodes);
  return application;
}

function put({ world }: Call, application: Application, menu: readonly MenuButton[]): void {
  world.state.applications.put(applicationKey(application.corpid, application.agentid), {
    ...application,
    menu,
  });
}

function hasThirdLevel(button: JsonObject): boolean {
  return listAt(button, 'sub_button').some((entry) => listAt(entry, 'sub_button').length > 0);
}

/** What a button is made of. One that opens others does nothing itself. */
function readButton(button: JsonObject): MenuButton {
  const entries = listAt(button, 'sub_button').filter(isObject);
  if (entries.length > 0) return { name: textAt(button, 'name'), sub_button: entries.map(readButton) };
  const filled = ['type', 'key', 'url', 'appid', 'pagepath'].filter((name) => textAt(button, name) !== '');
  return {
    name: textAt(button, 'name'),
    ...Object.fromEntries(filled.map((name) => [name, textAt(button, name)])),
  };
}
