import type { ListedElements } from '../xml-element.ts';

/** Elements that may be repeated (path/90240, path/90970, path/91815): a list in the tree even when there is one. */
export const repeatedElements: ListedElements = /* @__PURE__ */ new Map([
  ['PicList', new Set(['item'])],
  ['ApprovalNodes', new Set(['ApprovalNode'])],
  ['Items', new Set(['Item'])],
  ['NotifyNodes', new Set(['NotifyNode'])],
  ['ApprovalInfo', new Set(['SpRecord', 'Notifyer', 'Comments'])],
  ['SpRecord', new Set(['Details'])],
  ['ProcessList', new Set(['NodeList'])],
  ['NodeList', new Set(['SubNodeList'])],
  ['SubNodeList', new Set(['UserInfo'])],
  ['SelectedItems', new Set(['SelectedItem'])],
  ['OptionIds', new Set(['OptionId'])],
  ['ExtAttr', new Set(['Item'])],
]);
