import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionKey, isDecisionKey, readDecisionKey } from './decision-key.ts';

const credentials = { token: 'Token', encodingAESKey: 'k'.repeat(43), receiveid: 'ww1' };
const decisions = fc.record({
  executionId: fc.stringMatching(/^[0-9]{1,9}$/u),
  nodeId: fc.uuid(),
  option: fc.integer({ min: 0, max: 5 }),
  resumeSignature: fc.stringMatching(/^[0-9a-f]{64}$/u),
});

describe('the key of a button', () => {
  it('says again what it was made of, and is far shorter than WeCom allows', () => {
    fc.assert(
      fc.property(decisions, (decision) => {
        const key = decisionKey(decision, credentials);
        expect(readDecisionKey(key, credentials)).toEqual(decision);
        expect(isDecisionKey(key)).toBe(true);
        expect(key.length).toBeLessThan(200);
      }),
    );
  });

  it('says nothing once a character of it was changed', () => {
    fc.assert(
      fc.property(decisions, fc.nat(), (decision, at) => {
        const key = decisionKey(decision, credentials);
        const index = at % key.length;
        const changed = key.slice(0, index) + (key[index] === '1' ? '2' : '1') + key.slice(index + 1);
        expect(readDecisionKey(changed, credentials)).toBeUndefined();
      }),
    );
  });

  it('says nothing to other credentials', () => {
    const key = decisionKey({ executionId: '1', nodeId: 'n', option: 0, resumeSignature: 'f' }, credentials);
    expect(readDecisionKey(key, { ...credentials, token: 'Other' })).toBeUndefined();
    expect(isDecisionKey('approve')).toBe(false);
  });
});
