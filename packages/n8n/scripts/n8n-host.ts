import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InstalledN8n } from './install-n8n.ts';
import { freePort, n8nEnvironment } from './n8n-environment.ts';
import { startServer, type N8nServer } from './n8n-server.ts';
import { unpackInto } from './pack.ts';
import { run } from './run.ts';
import { openExecutions, type StoredExecution, type StoredExecutions } from './stored-executions.ts';
import { until } from './until.ts';

/** A real n8n with this package unpacked into it. */
export class N8nHost implements AsyncDisposable {
  readonly url: string;
  /** What the server wrote. */
  readonly log: string[] = [];
  readonly executions: StoredExecutions;
  readonly #n8n: InstalledN8n;
  readonly #folder: string;
  readonly #env: Readonly<Record<string, string | undefined>>;
  readonly #told = new Set<number>();
  #server: N8nServer | undefined;

  constructor(n8n: InstalledN8n, folder: string, port: number, executions: StoredExecutions) {
    this.url = `http://127.0.0.1:${port}`;
    this.executions = executions;
    this.#n8n = n8n;
    this.#folder = folder;
    this.#env = n8nEnvironment(n8n, folder, port);
  }

  /** @param folder for n8n's data */
  static async create(n8n: InstalledN8n, folder: string): Promise<N8nHost> {
    await unpackInto(join(folder, '.n8n', 'nodes', 'node_modules', '@wecomkit', 'n8n-nodes-wecom'));
    return new N8nHost(n8n, folder, await freePort(), await openExecutions(n8n, folder));
  }

  /** @param kind `credentials` or `workflow` */
  async import(kind: 'credentials' | 'workflow', content: readonly object[]): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const file = join(this.#folder, `${kind}.json`);
    await writeFile(file, JSON.stringify(content));
    await this.#cli(`import:${kind}`, `--input=${file}`);
  }

  async publish(workflowId: string): Promise<void> {
    await this.#cli('publish:workflow', `--id=${workflowId}`);
  }

  /** Runs a workflow from the command line, without a server, to its end, its failure, or until it waits. */
  async execute(workflowId: string): Promise<StoredExecution> {
    await this.#cli('execute', `--id=${workflowId}`, '--rawOutput').catch((error: unknown) =>
      this.log.push(String(error)),
    );
    return this.nextExecution(workflowId, ['success', 'error', 'waiting']);
  }

  /** Starts the server; resolves when a trigger refuses what is not signed. */
  async start(webhook: string): Promise<void> {
    const server = startServer(this.#n8n, {
      folder: this.#folder,
      env: this.#env,
      url: this.url,
      log: this.log,
    });
    this.#server = server;
    const describe = (): string => this.log.join('').slice(-2000);
    const isUp = async (): Promise<boolean> => {
      // Before that it says 404 or 503, or shows the page of the editor.
      const { status } = await fetch(this.url + webhook);
      return status === 400 || status === 401;
    };
    await until(isUp, 240_000, describe);
    const hasOwner = async (): Promise<boolean> => {
      await server.setUpOwner();
      return true;
    };
    await until(hasOwner, 60_000, describe);
  }

  /** A call of the editor's interface, as the owner. */
  async editor(method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> {
    if (this.#server === undefined) throw new Error('The server was not started.');
    return this.#server.call(method, path, body);
  }

  /** The newest execution with one of these states, as soon as there is one that was not told before. */
  async nextExecution(
    workflowId: string,
    states: readonly string[],
    timeoutMs: number = 30_000,
  ): Promise<StoredExecution> {
    const find = (): StoredExecution | undefined =>
      this.executions.of(workflowId).find(({ id, status }) => states.includes(status) && !this.#told.has(id));
    const seen = (): string =>
      JSON.stringify(this.executions.of(workflowId).map(({ id, status }) => [id, status]));
    await until(() => find() !== undefined, timeoutMs, seen);
    const found = find();
    if (found === undefined) throw new Error('The execution is gone.');
    // One that waits comes again with its end.
    if (found.status !== 'waiting') this.#told.add(found.id);
    return found;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server?.stop();
  }

  #cli(...given: string[]): Promise<string> {
    return run(this.#n8n.node, [this.#n8n.script, ...given], { env: this.#env, cwd: this.#folder });
  }
}
