import type { CallOptions } from '../client/options.ts';
import { CardError, type CardErrorReason, isWeComError } from '../errors/index.ts';
import type { MessageUpdateTemplateCardInput } from '../operations/message/types.gen.ts';
import type { UpdatedRecipients } from '../operations/named.gen.ts';
import type { CardLedger } from './card-ledger.ts';
import type { CardChange, CardClient, CardTargets } from './cards.ts';

/** WeCom's words for a code that is no good: not or no longer known, and used before (path/90313). */
const refusals: Readonly<Record<number, CardErrorReason>> = { 60140: 'expired', 42022: 'used' };

interface Refusal {
  readonly reason: CardErrorReason;
  readonly cause: unknown;
}

/**
 * Updates a card with the next code of the ledger, and with further ones while WeCom refuses the code itself.
 * @throws CardError when no code is left; else what the call throws
 */
export async function updateCard(
  client: CardClient,
  ledger: CardLedger,
  task_id: string,
  update: { readonly change: CardChange; readonly targets: CardTargets },
  options: CallOptions | undefined,
): Promise<UpdatedRecipients> {
  const input = { ...update.targets, ...toMembers(update.change) };
  let refusal: Refusal | undefined;
  for (;;) {
    const taken = await ledger.take(task_id);
    if (typeof taken === 'string') throw lost(task_id, taken, refusal);
    try {
      return await client.message.updateTemplateCard({ ...input, ...taken }, options);
    } catch (error) {
      const reason = refusals[errcodeOf(error) ?? 0];
      if (!reason) {
        if (wasNotUsed(error)) await ledger.giveBack(task_id, taken.response_code);
        throw error;
      }
      refusal = { reason, cause: error };
    }
  }
}

function lost(task_id: string, reason: CardErrorReason, refusal: Refusal | undefined): CardError {
  return refusal
    ? new CardError(task_id, refusal.reason, { cause: refusal.cause })
    : new CardError(task_id, reason);
}

/** A card that replaces another keeps its task: the id is left out (path/94888). */
function toMembers(change: CardChange): Pick<MessageUpdateTemplateCardInput, 'button' | 'template_card'> {
  if ('replace_name' in change) return { button: change };
  return { template_card: Object.assign({}, change, { task_id: undefined }) };
}

function errcodeOf(error: unknown): number | undefined {
  return isWeComError(error) && 'errcode' in error ? Number(error.errcode) : undefined;
}

/** WeCom refused the call, or never saw it. That a refused update leaves its code alone is not documented. */
function wasNotUsed(error: unknown): boolean {
  if (!isWeComError(error)) return false;
  return !('mayHaveArrived' in error) || error.mayHaveArrived === false;
}
