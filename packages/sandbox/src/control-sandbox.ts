import { findCorp, findMember } from './actions/find.ts';
import { openConversation } from './actions/open-conversation.ts';
import { logIn } from './actions/log-in.ts';
import { say } from './actions/say.ts';
import { hideLocation, shareLocation } from './actions/share-location.ts';
import { tap } from './actions/tap.ts';
import { tapMenu } from './actions/tap-menu.ts';
import { useConsole } from './actions/use-console.ts';
import type { ControlContext } from './control/control-context.ts';
import type { MessageView } from './control/types.ts';
import { controlApplications } from './control-applications.ts';
import { controlBots } from './control-bots.ts';
import type { ControlledWorld } from './create-world.ts';
import { waitUntil } from './events/wait-until.ts';
import type { Sandbox, SandboxClock, SandboxJournal } from './sandbox.ts';
import { conversationViews } from './views/conversation-view.ts';
import { directoryView } from './views/directory-view.ts';
import { inboxLines } from './views/inbox.ts';
import { messagesPage } from './views/messages-page.ts';
import { secretsView } from './views/secrets-view.ts';

const usualTimeoutMs = 5000;

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** What a test or a program holds in its hands: the control interface without HTTP. */
export function controlSandbox(context: ControlContext, { url, port, stop }: RunningServer): Sandbox {
  const { world, callbacks } = context;
  return {
    url,
    port,
    get corpid() {
      return findCorp(world).corpid;
    },
    clock: sandboxClock(world),
    faults: world.faults,
    journal: sandboxJournal(world),
    secrets: () => secretsView(world.state, url),
    directory: () => directoryView(world),
    messages: (userid, conversation) => messagesOf(world, userid, conversation),
    conversations: (userid) => conversationViews(world, findMember(world, userid)),
    waitForMessage(userid, fits = () => true, timeoutMs = usualTimeoutMs) {
      const look = () => messagesOf(world, userid).find((message) => fits(message));
      return waitUntil(world, look, { timeoutMs, what: `A message to ${userid}` });
    },
    tap: async (userid, msgid, key, selected) => tap(context, userid, { msgid, key, selected }).done,
    async say(userid, request) {
      const { said, done } = say(context, userid, request);
      await done;
      return said;
    },
    async menu(userid, request) {
      await tapMenu(context, userid, request, ignore);
    },
    async open(userid, conversation) {
      const { conversation: opened, done } = openConversation(context, userid, { conversation });
      await done;
      return opened;
    },
    async locate(userid, location) {
      if (location === null) hideLocation(world, userid);
      else await shareLocation(context, userid, location, ignore);
    },
    ...controlApplications(context),
    ...controlBots(context),
    console: (path, input) => useConsole(context, { path, input }),
    logIn(userid) {
      logIn(world, userid);
    },
    settled: callbacks.settled,
    reset: context.reset,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

function ignore(): void {}

function sandboxClock({ clock }: ControlledWorld): SandboxClock {
  return {
    now: clock.now,
    offsetMs: () => clock.offsetMs,
    advance: (ms) => clock.set(clock.offsetMs + ms),
    set: (now) => clock.set(now - (clock.now() - clock.offsetMs)),
    reset: () => clock.set(0),
  };
}

function sandboxJournal(world: ControlledWorld): SandboxJournal {
  const { journal } = world;
  return {
    entries: journal.entries,
    get: journal.get,
    clear: journal.clear,
    wait(fits, timeoutMs = usualTimeoutMs) {
      const look = () => journal.entries().find((entry) => entry.outcome !== 'waiting' && fits(entry));
      return waitUntil(world, look, { timeoutMs, what: 'The journal entry' });
    },
  };
}

function messagesOf(world: ControlledWorld, userid: string, conversation?: string): readonly MessageView[] {
  const { corpid } = findMember(world, userid);
  const ids = conversation === undefined ? inboxLines(world.state, corpid, userid).keys() : [conversation];
  return [...ids]
    .flatMap((id) => messagesPage(world, { corpid, userid, conversation: id, limit: Infinity }).messages)
    .sort((a, b) => a.seq - b.seq);
}
