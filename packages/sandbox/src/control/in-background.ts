import type { ControlContext } from './control-context.ts';

/** Lets work go on that nobody waits for; its failure is reported. */
export function inBackground({ onError }: ControlContext, work: Promise<unknown> | undefined): void {
  void work?.catch(onError);
}
