import { below, type CodeTable } from './code-table.ts';

/** Codes of menus (path/90231, path/90313): buttons and the entries below them have codes of their own. */

const agent: CodeTable = { agentid: { required: 41011, '*': 40056 } };

export const menuCodes: CodeTable = {
  ...agent,
  button: 40016,
  ...below('button.*', {
    name: 40018,
    type: 40017,
    key: 40019,
    url: { protocol: 40055, '*': 40020 },
    sub_button: 40023,
    '(type)': 40017,
  }),
  ...below('button.*.sub_button.*', {
    name: 40025,
    type: 40024,
    key: 40026,
    url: { protocol: 40054, '*': 40027 },
  }),
};

/** Codes of an application's own settings (path/90228). */
export const agentCodes: CodeTable = agent;
