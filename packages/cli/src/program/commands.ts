import { familyNames } from '../operations/families.ts';
import type { Texts } from '../texts/texts.ts';
import type { LateCommand } from './define-later.ts';

/** The commands, in the order of the help. */
export function commands(texts: Texts): readonly LateCommand[] {
  return [...messageCommands(texts), ...families(texts), ...tools(texts)];
}

function messageCommands({ commands: texts, help }: Texts): readonly LateCommand[] {
  const late = (name: string, summary: string, load: LateCommand['load']): LateCommand => ({
    name,
    summary,
    group: help.titles.messages,
    load,
  });
  return [
    late('send', texts.send.summary, async () => (await import('../commands/send.ts')).defineSend),
    late('bot', texts.bot.summary, async () => (await import('../commands/bot.ts')).defineBot),
    late('recall', texts.recall.summary, async () => (await import('../commands/recall.ts')).defineRecall),
    late(
      'update-card',
      texts.updateCard.summary,
      async () => (await import('../commands/update-card.ts')).defineUpdateCard,
    ),
    late('upload', texts.upload.summary, async () => (await import('../commands/upload.ts')).defineUpload),
  ];
}

function families({ commands: texts, help }: Texts): readonly LateCommand[] {
  return familyNames.map((name) => ({
    name,
    summary: texts.families[name],
    group: help.titles.operations,
    load: async () => (await import('../operations/define-family.ts')).familyDefinition(name),
  }));
}

function tools({ commands: texts, help }: Texts): readonly LateCommand[] {
  const late = (name: string, summary: string, load: LateCommand['load']): LateCommand => ({
    name,
    summary,
    group: help.titles.tools,
    load,
  });
  return [
    late(
      'sandbox',
      texts.sandbox.summary,
      async () => (await import('../commands/sandbox.ts')).defineSandbox,
    ),
    late('listen', texts.listen.summary, async () => (await import('../commands/listen.ts')).defineListen),
    late(
      'replay',
      texts.listen.replaySummary,
      async () => (await import('../commands/replay.ts')).defineReplay,
    ),
    late(
      'profile',
      texts.profile.summary,
      async () => (await import('../commands/profile.ts')).defineProfile,
    ),
    late('call', texts.call.summary, async () => (await import('../commands/call.ts')).defineCall),
    late(
      'operations',
      texts.operations.summary,
      async () => (await import('../commands/operations.ts')).defineOperations,
    ),
    late(
      'explain',
      texts.explain.summary,
      async () => (await import('../commands/explain.ts')).defineExplain,
    ),
    late(
      'conformance',
      texts.conformance.summary,
      async () => (await import('../commands/conformance.ts')).defineConformance,
    ),
    late(
      'completion',
      texts.completion.summary,
      async () => (await import('../commands/completion.ts')).defineCompletion,
    ),
  ];
}
