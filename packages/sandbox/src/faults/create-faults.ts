import type { Fault, FaultRequest } from '../control/types.ts';
import type { Faults } from '../world.ts';

/** The faults in force, and what adds and removes them. */
export interface FaultList extends Faults {
  readonly list: () => readonly Fault[];
  readonly add: (request: FaultRequest) => Fault;
  /** False when there is none with this id. */
  readonly remove: (id: number) => boolean;
  readonly clear: () => void;
}

/** Path of faults that strike the sandbox's own deliveries. */
export const callbackPath = 'callback';

/** Path of faults that strike its checks of callback URLs. */
export const urlCheckPath = 'url_check';

/** Where effects strike that calls cannot have, unless a fault says another path. */
const ownPaths: Readonly<Partial<Record<FaultRequest['effect']['kind'], string>>> = {
  'duplicate-callback': callbackPath,
  'callback-shape': callbackPath,
  'raw-plus': urlCheckPath,
};

/** @param onChange told whenever the list is another than before, spent faults included */
export function createFaults(onChange: () => void): FaultList {
  let faults: readonly Fault[] = [];
  let lastId = 0;

  function replace(changed: readonly Fault[]): void {
    faults = changed;
    onChange();
  }

  return {
    list: () => faults,
    take(path, agentid) {
      // The usual case, and every call passes here.
      if (faults.length === 0) return undefined;
      const fault = faults.find((each) => strikes(each, path, agentid));
      if (fault === undefined) return undefined;
      replace(spend(faults, fault));
      return fault.effect;
    },
    add(request) {
      lastId += 1;
      const times = request.times ?? 1;
      const fault: Fault = { ...request, id: lastId, left: times === 0 ? null : times };
      replace([...faults, fault]);
      return fault;
    },
    remove(id) {
      const rest = faults.filter((fault) => fault.id !== id);
      if (rest.length === faults.length) return false;
      replace(rest);
      return true;
    },
    clear: () => replace([]),
  };
}

function spend(faults: readonly Fault[], struck: Fault): readonly Fault[] {
  if (struck.left === null) return faults;
  if (struck.left <= 1) return faults.filter((fault) => fault !== struck);
  const left = struck.left - 1;
  return faults.map((fault) => (fault === struck ? { ...fault, left } : fault));
}

function strikes(fault: Fault, path: string, agentid: number | null): boolean {
  if (fault.agentid !== undefined && fault.agentid !== agentid) return false;
  if (fault.path !== undefined) return plain(fault.path) === plain(path);
  const own = ownPaths[fault.effect.kind];
  // Without a path a fault means calls over HTTP: no deliveries, checks of URLs or commands of bots.
  return own === undefined ? path.startsWith('/') : own === path;
}

/** `/cgi-bin/message/send` and `message/send` are the same. */
function plain(path: string): string {
  return path.replace(/^\/?(?:cgi-bin\/)?/, '');
}
