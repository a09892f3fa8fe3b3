import type { ExportedFile } from '../../state/job-rows.ts';
import type { World } from '../../world.ts';

/** Addresses of files live two hours (path/94854). */
const lifetimeMs = 2 * 3_600_000;

/** Where files of exports are, on the sandbox's own origin. */
export const exportPrefix = '/_files/';

export function exportPath(id: string): string {
  return exportPrefix + id;
}

/** Forgets files that nobody can fetch any more. */
export function dropOldFiles({ state, clock }: World): void {
  const oldest = clock.now() - lifetimeMs;
  for (const [id, { created_at }] of state.files.snapshot()) if (created_at <= oldest) state.files.delete(id);
}

/** The file of an address; undefined when there is none, or it is too old. */
export function exportedFile({ state, clock }: World, id: string): ExportedFile | undefined {
  const file = state.files.get(id);
  return file && clock.now() - file.created_at < lifetimeMs ? file : undefined;
}
