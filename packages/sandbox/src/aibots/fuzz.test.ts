import { createCipher, sealReply } from '@wecomkit/sdk/callback';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { botCard, stockBot } from '../../test/sandbox-with-bot-server.ts';
import { stockCredentials } from '../../test/bot-receiver.ts';
import { DroppedReply } from '../callbacks/dropped-reply.ts';
import { createWorld } from '../create-world.ts';
import type { ControlledWorld } from '../create-world.ts';
import { defaultSeed } from '../seed/default-seed.ts';
import { loadSeed } from '../seed/load-seed.ts';
import type { BotEvent, BotEventKind } from '../state/aibot-rows.ts';
import { Refusal } from '../wire/refusal.ts';
import { applyReply } from './apply-reply.ts';
import { rememberEvent } from './bot-events.ts';
import { openBotReply } from './open-bot-reply.ts';
import { sendAsBot } from './send-as-bot.ts';

const cipher = createCipher(stockCredentials);

/** Whether something is taken; it may refuse, and do nothing else. */
function isTaken(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof Refusal || error instanceof DroppedReply) return false;
    throw error;
  }
}

function worldWithEvent(kind: BotEventKind): { readonly world: ControlledWorld; readonly event: BotEvent } {
  const world = createWorld();
  loadSeed(world.state, defaultSeed);
  const bot = world.state.aibots.get(stockBot);
  if (bot === undefined) throw new Error('no bot');
  const conversation = `aibot:${stockBot}`;
  const event = rememberEvent(world, bot, {
    kind,
    userid: 'alice',
    conversation,
    source: null,
    task_id: null,
  });
  return { world, event };
}

const names = ['msgtype', 'response_type', 'userids', 'stream', 'template_card', 'text', 'markdown', 'image'];
const inner = [
  'id',
  'finish',
  'content',
  'msg_item',
  'feedback',
  'card_type',
  'task_id',
  'media_id',
  '__proto__',
];
const words = fc.constantFrom(...names, 'update_template_card', 'stream_with_template_card', 'text_notice');
const leaf = fc.oneof(words, fc.string({ unit: 'binary' }), fc.jsonValue(), fc.constant(botCard()));
const object = fc.dictionary(fc.constantFrom(...inner), leaf);
const member = fc.oneof({ weight: 4, arbitrary: object }, { weight: 1, arbitrary: leaf });
const members = Object.fromEntries(names.map((name) => [name, member]));
const reply = fc.record({ ...members, msgtype: words, response_type: words }, { requiredKeys: ['msgtype'] });

describe('whatever a bot says', () => {
  it.each(['message', 'enter_chat', 'template_card_event', 'feedback_event'] as const)(
    'in answer to %s is taken or refused',
    (kind) => {
      const { world, event } = worldWithEvent(kind);
      fc.assert(
        fc.property(reply, fc.constantFrom('callback', 'connection'), (said, mode) => {
          const before = world.state.messages.size;
          const isHeard = isTaken(() => applyReply(world, event, said, mode));
          expect(world.state.messages.size > before && !isHeard).toBe(false);
        }),
      );
    },
  );

  it('on its own is refused where nobody wrote', () => {
    const { world } = worldWithEvent('message');
    const bot = world.state.aibots.get(stockBot);
    // Nobody wrote to it.
    fc.assert(
      fc.property(reply, (said) => {
        expect(isTaken(() => bot && sendAsBot(world, bot, said))).toBe(false);
      }),
    );
  });
});

describe('the envelope of a reply', () => {
  it('is opened or dropped, whatever it is', () => {
    const bodies = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .dictionary(
          fc.constantFrom('encrypt', 'msgsignature', 'timestamp', 'nonce', '__proto__'),
          fc.jsonValue(),
        )
        .map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(bodies, (body) => {
        // What nobody sealed is at most taken for silence.
        expect(isTaken(() => expect(openBotReply(body, cipher, 'n')).toBeUndefined())).toBe(
          ['', 'success', 'ok'].includes(body.trim().toLowerCase()),
        );
      }),
    );
  });

  it('gives back what was sealed, and nothing when a letter of it is another', () => {
    const sealing = { format: 'json', timestamp: '1732240300', nonce: 'n1' } as const;
    const plain = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue());
    fc.assert(
      fc.property(plain, fc.nat(), (value, place) => {
        const text = JSON.stringify(value);
        const body = sealReply(text, sealing, cipher);
        expect(openBotReply(body, cipher, 'n1')?.text).toBe(text);
        const at = place % body.length;
        const changed = body.slice(0, at) + (body[at] === 'x' ? 'y' : 'x') + body.slice(at + 1);
        expect(() => openBotReply(changed, cipher, 'n1')).toThrow(DroppedReply);
      }),
    );
  });
});
