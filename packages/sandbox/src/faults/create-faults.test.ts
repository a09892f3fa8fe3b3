import { describe, expect, it } from 'vitest';
import { createFaults } from './create-faults.ts';

const code = { kind: 'code', errcode: 45009 } as const;
const nobody = (): void => {};

describe('a fault', () => {
  it('strikes once, n times, or until it is removed', () => {
    const faults = createFaults(nobody);
    const strikes = (times: number | undefined): number => {
      faults.clear();
      faults.add({ effect: code, times });
      let count = 0;
      while (count < 5 && faults.take('/cgi-bin/message/send', null)) count += 1;
      return count;
    };
    expect([strikes(undefined), strikes(3), strikes(0)]).toEqual([1, 3, 5]);
  });

  it('strikes its path and its application only', () => {
    const faults = createFaults(nobody);
    faults.add({ effect: code, path: 'message/send', agentid: 7, times: 0 });
    expect(faults.take('/cgi-bin/message/send', 7)).toEqual(code);
    expect(faults.take('/cgi-bin/message/recall', 7)).toBeUndefined();
    expect(faults.take('/cgi-bin/message/send', 8)).toBeUndefined();
    expect(faults.take('/cgi-bin/message/send', null)).toBeUndefined();
  });

  it('without a path means calls, but for a doubled callback', () => {
    const faults = createFaults(nobody);
    faults.add({ effect: code, times: 0 });
    expect(faults.take('callback', 7)).toBeUndefined();
    faults.add({ effect: { kind: 'duplicate-callback' } });
    expect(faults.take('callback', 7)).toEqual({ kind: 'duplicate-callback' });
    expect(faults.take('/cgi-bin/gettoken', 7)).toEqual(code);
  });

  it('can be removed, and every change is told', () => {
    let changes = 0;
    const faults = createFaults(() => {
      changes += 1;
    });
    const { id } = faults.add({ effect: code, times: 2 });
    faults.take('/cgi-bin/gettoken', null);
    expect(faults.list()).toMatchObject([{ id, left: 1 }]);
    expect([faults.remove(id), faults.remove(id)]).toEqual([true, false]);
    expect(changes).toBe(3);
  });
});
