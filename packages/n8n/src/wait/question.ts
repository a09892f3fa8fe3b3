import { cutText } from '@wecomkit/sdk/content';
import type { Parameters } from '../form/read-form.ts';
import { picked } from '../form/read-value.ts';
import { isRecord } from '@wecomkit/sdk/host';

/** One way to answer. */
export interface Option {
  readonly label: string;
  /** Colour of the button: 1 primary, 2 secondary, 3 danger, 4 plain (path/90236). */
  readonly style: number;
  readonly isApproval: boolean;
}

/** What is asked, of whom, and how it is answered. */
export interface Question {
  readonly kind: 'approval' | 'freeText' | 'customForm';
  readonly subject: string;
  readonly message: string;
  /** Buttons; empty where something is written instead. */
  readonly options: readonly Option[];
  /** Comments to choose from, as nothing can be written on a card. */
  readonly reasons: readonly string[];
  /** Members who may answer; empty: everybody who was asked. */
  readonly approvers: readonly string[];
  /** Buttons in the chat instead of a page. */
  readonly isInChat: boolean;
}

/** WeCom takes 6 buttons (path/90236). */
const maxButtons = 6;

/** A drop-down takes 10 (path/90236); the first one says nothing. */
const maxReasons = 9;

/** Reads the question from the node's parameters. @throws RangeError for no answers, more than 6, or more than 9 reasons */
export function readQuestion(parameters: Parameters): Question {
  const kind = kindOf(parameters('responseType'));
  const given = valuesOf(parameters('approvalOptions'));
  const options = kind === 'approval' ? optionsOf(given) : [];
  const reasons = kind === 'approval' ? texts(given['reasons']) : [];
  if (kind === 'approval' && options.length === 0)
    throw new RangeError('Add at least one option under Approval Options: "Several Options" has none');
  if (options.length > maxButtons)
    throw new RangeError(`A card takes ${maxButtons} buttons, there are ${options.length}`);
  if (reasons.length > maxReasons)
    throw new RangeError(`A card takes ${maxReasons} reasons, there are ${reasons.length}`);
  return {
    kind,
    subject: cutText(String(parameters('subject') || 'Approval required'), 128),
    message: cutText(text(parameters('message')), 1024),
    options,
    reasons,
    approvers: members(parameters('approvers')),
    isInChat: kind === 'approval' && parameters('decideBy') !== 'link',
  };
}

function kindOf(value: unknown): Question['kind'] {
  return value === 'freeText' || value === 'customForm' ? value : 'approval';
}

/** n8n writes line breaks of its own accord in two more ways. */
function text(value: unknown): string {
  return String(value)
    .trim()
    .replaceAll(/\\n|<br>/gu, '\n');
}

type Values = Readonly<Record<string, unknown>>;

function valuesOf(value: unknown): Values {
  return isRecord(value) && isRecord(value['values']) ? value['values'] : {};
}

function optionsOf(given: Values): readonly Option[] {
  const approve = { label: label(given['approveLabel'], 'Approve'), style: 1, isApproval: true };
  const decline = { label: label(given['disapproveLabel'], 'Decline'), style: 3, isApproval: false };
  if (given['approvalType'] === 'single') return [approve];
  if (given['approvalType'] !== 'custom') return [decline, approve];
  return texts(given['choices']).map((choice, index) => ({
    label: choice,
    style: index === 0 ? 1 : 2,
    isApproval: index === 0,
  }));
}

/** Written with commas or line breaks between them. */
function texts(value: unknown): readonly string[] {
  return String(value ?? '')
    .split(/[,，\n]/u)
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

function label(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : otherwise;
}

/** Ids from a list field: picked, or written with | or commas. */
export function members(value: unknown): readonly string[] {
  const raw = picked(value);
  const list = Array.isArray(raw) ? raw.map(String) : String(raw ?? '').split(/[|,，\n]/u);
  return list.map((id) => id.trim()).filter((id) => id !== '');
}
