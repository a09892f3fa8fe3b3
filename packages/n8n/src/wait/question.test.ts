import { WAIT_INDEFINITELY } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { deadlineOf } from './deadline.ts';
import { formFieldsOf, readFields } from './form-fields.ts';
import { questionPage } from './pages.ts';
import { readQuestion, type Question } from './question.ts';

function ask(values: Record<string, unknown>): Question {
  return readQuestion((name) => values[name] ?? '');
}

describe('a question', () => {
  it('has the buttons that were chosen, the first of several being the approval', () => {
    const approvalOptions = { values: { approvalType: 'custom', choices: 'Today, Tomorrow，Never' } };
    const { options } = ask({ responseType: 'approval', approvalOptions });
    expect(options.map(({ label, isApproval }) => [label, isApproval])).toEqual([
      ['Today', true],
      ['Tomorrow', false],
      ['Never', false],
    ]);
  });

  it('takes no more buttons than a card', () => {
    const approvalOptions = { values: { approvalType: 'custom', choices: '1,2,3,4,5,6,7' } };
    expect(() => ask({ approvalOptions })).toThrow(/6 buttons/u);
  });

  it('takes no more reasons than a drop-down, with a dash in front', () => {
    const approvalOptions = { values: { reasons: '1,2,3,4,5,6,7,8,9,10' } };
    expect(() => ask({ approvalOptions })).toThrow(/9 reasons/u);
  });

  it('is decided in the chat unless it wants words or a link', () => {
    expect(ask({}).isInChat).toBe(true);
    expect(ask({ decideBy: 'link' }).isInChat).toBe(false);
    expect(ask({ responseType: 'freeText' }).isInChat).toBe(false);
  });

  it('reads approvers however they are written', () => {
    expect(ask({ approvers: { __rl: true, mode: 'id', value: 'a|b, c' } }).approvers).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('shows at most what a card shows', () => {
    expect(Buffer.byteLength(ask({ message: '字'.repeat(2000) }).message)).toBeLessThanOrEqual(1024);
  });
});

describe('the deadline', () => {
  const now = Date.UTC(2026, 0, 1);

  it('is never without a limit', () => {
    expect(deadlineOf(undefined, now)).toBe(WAIT_INDEFINITELY);
  });

  it('counts from now, or is a date', () => {
    const after = { values: { limitType: 'afterTimeInterval', resumeAmount: 2, resumeUnit: 'hours' } };
    expect(deadlineOf(after, now)).toEqual(new Date(now + 7_200_000));
    const at = { values: { limitType: 'atSpecifiedTime', maxDateAndTime: '2026-02-01T00:00:00Z' } };
    expect(deadlineOf(at, now)).toEqual(new Date('2026-02-01T00:00:00Z'));
    expect(() =>
      deadlineOf({ values: { limitType: 'atSpecifiedTime', maxDateAndTime: 'soon' } }, now),
    ).toThrow(RangeError);
  });
});

describe('the page', () => {
  const formFields = {
    values: [
      { fieldLabel: 'Days', fieldType: 'number', requiredField: true },
      { fieldLabel: 'Kind <b>', fieldType: 'dropdown', choices: 'Sick, Holiday' },
    ],
  };

  it('shows what others wrote as text', () => {
    const question = ask({ responseType: 'customForm', subject: '<script>', message: '"a" & <b>' });
    const html = questionPage(question, formFieldsOf(question, formFields), 'Send <now>');
    expect(html).not.toMatch(/<script>|<now>|<b>/u);
    expect(html).toContain('<option>Sick</option>');
  });

  it('gives the answers by the labels of the fields, numbers as numbers', () => {
    const fields = formFieldsOf(ask({ responseType: 'customForm' }), formFields);
    expect(readFields(fields, { 'field-0': '2', 'field-1': 'Sick' })).toEqual({
      Days: 2,
      'Kind <b>': 'Sick',
    });
    expect(readFields(fields, { 'field-1': 'Sick' })).toBeUndefined();
  });
});
