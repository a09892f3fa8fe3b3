/** Where `wecomkit sandbox` listens unless told otherwise, and where `--sandbox` looks for it. */
export const defaultSandboxPort = 9090;

export const defaultSandboxUrl: string = `http://127.0.0.1:${defaultSandboxPort}`;
