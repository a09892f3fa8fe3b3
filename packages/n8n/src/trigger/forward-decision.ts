import { selectedOptions, type CallbackCredentials, type TemplateCardEvent } from '@wecomkit/sdk/callback';
import { scrub } from '@wecomkit/sdk/errors';
import { sleep, type IWebhookFunctions } from 'n8n-workflow';
import { reasonKey } from '../wait/cards.ts';
import { readDecisionKey, type Decision } from '../wait/decision-key.ts';
import { sealTap, type Tap } from '../wait/tap.ts';

/**
 * Tells a tap on an approval card to the node that waits for it, in whatever workflow that is. It was signed by
 * this node with these credentials; what does not fit is dropped.
 */
export async function forwardDecision(
  context: IWebhookFunctions,
  event: TemplateCardEvent,
  credentials: CallbackCredentials,
): Promise<void> {
  const decision = readDecisionKey(event.EventKey, credentials);
  if (decision === undefined) {
    context.logger.warn(
      'WeCom Trigger: a tap on an approval card carries a key that was not made here; it is dropped',
    );
    return;
  }
  const body = sealTap(tapOf(event), credentials);
  const url = resumeUrl(context, decision);
  for (let attempt = 1; ; attempt += 1) {
    try {
      await context.helpers.httpRequest({ method: 'POST', url, body, json: true });
      return;
    } catch (thrown) {
      // 409: it does not wait yet, a moment after the card was sent, or not any more, as somebody else was faster.
      if (attempt < attempts) {
        await sleep(pauseMs);
        continue;
      }
      const reason = scrub(thrown instanceof Error ? thrown.message : String(thrown));
      context.logger.info(
        `WeCom Trigger: the execution ${decision.executionId} took no decision (${reason})`,
      );
      return;
    }
  }
}

function tapOf(event: TemplateCardEvent): Tap {
  const { EventKey: key, FromUserName: userid, ResponseCode: responseCode } = event;
  const reason = Number(selectedOptions(event)[reasonKey]?.[0] ?? 0);
  return { key, userid, responseCode, reason, at: Date.now() };
}

const attempts = 3;
const pauseMs = 1000;

/** n8n tells where waiting executions are resumed only as an address of the current one. */
function resumeUrl(context: IWebhookFunctions, { executionId, nodeId, resumeSignature }: Decision): string {
  const own = new URL(String(context.evaluateExpression('{{ $execution.resumeUrl }}', 0)));
  const path = own.pathname.replace(/\/[^/]*$/u, `/${executionId}/${nodeId}`);
  return `${own.origin}${path}?signature=${resumeSignature}`;
}
