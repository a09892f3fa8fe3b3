/** A sandbox in a process of its own, so that its memory is its own. */
import { startSandbox } from '@wecomkit/sandbox';

const before = performance.now();
const sandbox = await startSandbox();
const starting = performance.now() - before;
const corp = sandbox.secrets().corps[0];
const application = corp?.applications[0];
const userids = sandbox.directory().corps[0]?.members.map(({ userid }) => userid);
process.send?.({
  url: sandbox.url,
  corpid: corp?.corpid,
  ...application,
  userids,
  memory: memory(),
  starting,
});
process.on('message', () => process.send?.(memory()));
process.once('disconnect', () => process.exit(0));

function memory(): NodeJS.MemoryUsage {
  globalThis.gc?.();
  return process.memoryUsage();
}
