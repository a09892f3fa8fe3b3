/** Elements that may be repeated (path/90240, path/90970, path/91815): a list in the tree even when there is one. */
export const repeatedElements: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'PicList.item',
  'ApprovalNodes.ApprovalNode',
  'Items.Item',
  'NotifyNodes.NotifyNode',
  'ApprovalInfo.SpRecord',
  'SpRecord.Details',
  'ApprovalInfo.Notifyer',
  'ApprovalInfo.Comments',
  'ProcessList.NodeList',
  'NodeList.SubNodeList',
  'SubNodeList.UserInfo',
  'SelectedItems.SelectedItem',
  'OptionIds.OptionId',
  'ExtAttr.Item',
]);
