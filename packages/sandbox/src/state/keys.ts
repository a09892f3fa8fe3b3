/** Keys of the state's collections. Member ids are compared without regard to case (path/90236). */

export function departmentKey(corpid: string, id: number): string {
  return `${corpid}/${id}`;
}

export function memberKey(corpid: string, userid: string): string {
  return `${corpid}/${userid.toLowerCase()}`;
}

export function tagKey(corpid: string, tagid: number): string {
  return `${corpid}/${tagid}`;
}

export function applicationKey(corpid: string, agentid: number): string {
  return `${corpid}/${agentid}`;
}

export function chatKey(corpid: string, chatid: string): string {
  return `${corpid}/${chatid}`;
}

export function cardKey(msgid: string, userid: string): string {
  return `${msgid}/${userid.toLowerCase()}`;
}

/** Of an application, by its agentid, or of a bot, by its aibotid. */
export function taskKey(corpid: string, author: number | string, taskId: string): string {
  return `${corpid}/${author}/${taskId}`;
}

export function readKey(corpid: string, userid: string, conversation: string): string {
  return `${memberKey(corpid, userid)}/${conversation}`;
}

export function botEventKey(aibotid: string, reqId: string): string {
  return `${aibotid}/${reqId}`;
}

export function botVisitKey(corpid: string, aibotid: string, userid: string): string {
  return `${corpid}/${aibotid}/${userid.toLowerCase()}`;
}
