import { isWeComError, scrub, type PartialDeliveryError, type WeComError } from '@wecomkit/sdk/errors';
import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';
import { facts, isApiError, isPartial, reached, without } from './facts.ts';
import { failureKind } from './failure-kind.ts';

/**
 * The error that n8n shows: what WeCom said, why, and what to do next. Holds no secret, and nothing that could.
 * @param itemIndex the input item that failed
 */
export async function toNodeError(node: INode, thrown: unknown, itemIndex?: number): Promise<Error> {
  if (thrown instanceof NodeOperationError || thrown instanceof NodeApiError) return thrown;
  const position = itemIndex === undefined ? {} : { itemIndex };
  if (!isWeComError(thrown)) {
    const message = scrub(thrown instanceof Error ? thrown.message : String(thrown));
    return new NodeOperationError(node, message, position);
  }
  const { advise, withoutRemedy } = await import('./advise.ts');
  const description = advise(thrown);
  if (thrown.code === 'input' || thrown.code === 'credential') {
    return new NodeOperationError(node, withoutRemedy(headline(thrown)), { ...position, description });
  }
  const failure = { failure: failureKind(thrown) };
  // n8n takes a member called `code` for the HTTP status.
  const error = new NodeApiError(node, without(['code'], facts(thrown)), {
    message: headline(thrown),
    description: isPartial(thrown) ? `${description} ${receipt(thrown)}` : description,
    ...position,
    ...failure,
  });
  if (isPartial(thrown)) error.context['data'] = reached(thrown);
  return error;
}

/** Who was reached has the message: its id stands here for people, in the context for programs. */
function receipt(error: PartialDeliveryError): string {
  return `What WeCom answered: ${JSON.stringify(reached(error))}`;
}

/** The errcode stands in front: it is what people search for. */
function headline(error: WeComError): string {
  if (!isApiError(error)) return error.message;
  return `WeCom answered ${error.errcode}: ${scrub(error.errmsg.split(/,? (?:hint|from ip):/u)[0] ?? '')}`;
}
