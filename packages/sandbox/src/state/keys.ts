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

export function taskKey(corpid: string, agentid: number, taskId: string): string {
  return `${corpid}/${agentid}/${taskId}`;
}

export function readKey(corpid: string, userid: string, conversation: string): string {
  return `${memberKey(corpid, userid)}/${conversation}`;
}
