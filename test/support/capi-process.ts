import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Connection } from 'slack-workspace/testing';
import { knowledge2018 } from '../fixtures/communities.ts';

/** Capi as its users run it: a process of its own, that can be killed and started again on the same data. */
export class CapiProcess {
  readonly #connection: Connection;
  readonly #data: string;
  #child: ChildProcess | undefined;

  constructor(connection: Connection, data: string) {
    this.#connection = connection;
    this.#data = data;
  }

  async start(): Promise<void> {
    const { botToken, appToken, apiUrl } = this.#connection;
    this.#child = spawn(process.execPath, ['dist/main.js'], {
      env: {
        ...process.env,
        SLACK_BOT_TOKEN: botToken,
        SLACK_APP_TOKEN: appToken,
        SLACK_API_URL: apiUrl,
        CAPI_DATA_DIR: this.#data,
        CAPI_KNOWLEDGE_DIR: knowledge2018,
        CAPI_CHANNEL: 'C0GENERAL',
        CAPI_FACILITATORS_CHANNEL: 'C0ANIMATION',
        CAPI_LOG_LEVEL: 'silent',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }

  /** Asks it to stop, and waits for its end. @returns its exit code */
  stop(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  /** As a power cut would: nothing of it goes on. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    child.kill(signal);
    const [code] = (await once(child, 'exit')) as [number | null];
    return code;
  }
}
