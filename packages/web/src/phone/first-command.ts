/** Where the command line looks for a sandbox by itself. */
const usualOrigin = 'http://127.0.0.1:8787';

/** The command that sends a first message to a member, from the application of a conversation. */
export function firstCommand(
  userid: string,
  content: string,
  conversation: string | undefined,
  origin: string,
): string {
  const agentid = /^app:(\d+)$/.exec(conversation ?? '')?.[1];
  const where = origin === usualOrigin ? '' : ` --base-url ${origin}`;
  const from = agentid === undefined ? '' : ` --agentid ${agentid}`;
  return `npx wecomkit send text --sandbox${where}${from} --touser ${userid} --content "${content}"`;
}
