import type { CommandContext } from './command-context.ts';
import type { Connection } from './connection.ts';
import { readFrame, writeAck } from './frame.ts';
import { recordCommand } from './journal-frames.ts';
import { performCommand } from './perform-command.ts';
import { strikeFrame } from './strike-frame.ts';

/** Does what a frame says, acknowledges it, and writes both into the journal. */
export async function receiveFrame(
  context: CommandContext,
  connection: Connection,
  text: string,
): Promise<void> {
  const { world } = context;
  const frame = readFrame(text);
  if (frame.isAnswer) return;
  const startedAt = performance.now();
  const struck = await strikeFrame(frame, world.faults.take(frame.cmd, null));
  const { ack, notes } = struck.goesOn ? performCommand(context, connection, frame) : struck;
  const arrived = struck.goesOn && struck.cutAfter ? null : ack;
  recordCommand(world, {
    bot: connection.bot,
    frame,
    ack: arrived,
    isFault: !struck.goesOn,
    startedAt,
    notes: [...struck.notes, ...notes],
  });
  if (arrived === null) connection.socket.terminate();
  else connection.socket.send(writeAck(arrived));
}
