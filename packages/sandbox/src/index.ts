export { startSandbox, type SandboxOptions } from './start-sandbox.ts';
export type { Sandbox, SandboxClock, SandboxFaults, SandboxJournal } from './sandbox.ts';
export { SandboxError, type SandboxErrorCode } from './sandbox-error.ts';
export { ControlFailure } from './control/control-failure.ts';
export { defaultSeed } from './seed/default-seed.ts';
export { SeedError } from './seed/seed-error.ts';
export type { Seed } from './seed/seed.ts';
