/** Where `wecomkit sandbox` listens unless told otherwise, and where `--sandbox` looks for it. */
export const defaultSandboxPort = 8787;

export const defaultSandboxUrl: string = `http://127.0.0.1:${defaultSandboxPort}`;
