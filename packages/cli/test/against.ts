import { type Ran, runInMemory, temporaryFolder } from './run-in-memory.ts';
import { type StandIn, startStandIn } from './stand-in.ts';
import { shellWords } from './shell-words.ts';

export type Answers = Parameters<typeof startStandIn>[0];
type Run = (line: string, more?: { stdin?: string; columns?: number }) => Promise<Ran>;

const secrets = {
  WECOM_CORPID: 'ww1',
  WECOM_CORPSECRET: 'app',
  WECOM_CONTACTS_SECRET: 'sync',
  WECOM_AGENTID: '7',
};

/** Commands against a server with these answers, with a configuration folder of their own. */
export async function against(
  answers: Answers,
  test: (run: Run, server: StandIn, folder: string) => Promise<void>,
): Promise<void> {
  await using server = await startStandIn(answers);
  await using folder = await temporaryFolder();
  const env = { ...secrets, WECOM_BASE_URL: server.url, XDG_CONFIG_HOME: folder.path };
  await test((line, more = {}) => runInMemory(shellWords(line), { env, ...more }), server, folder.path);
}

export const ok = { errcode: 0, errmsg: 'ok' };
/** The paths that were asked for, without tokens. */
export const calls = ({ received }: StandIn): readonly string[] =>
  received.map(({ path }) => path.replace('/cgi-bin/', '')).filter((path) => path !== 'gettoken');
