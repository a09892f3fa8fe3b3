import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { examples } from '../texts/examples.ts';
import { addExampleLines, pathOf } from './help-format.ts';

/** Adds the examples that are written down for a command under its help. */
export function addExamples(command: Command, context: Context): void {
  const lines = examples[pathOf(command).replace('wecomkit ', '')];
  if (lines) addExampleLines(command, lines, context);
}
