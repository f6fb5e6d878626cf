import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from '../../../local/http/listen.ts';
import {
  type GuardedProcess,
  signalGuarded,
  startGuarded,
} from '../../../local/process/guarded-process.ts';
import { getsReady, hasEnded } from '../../tools/gets-ready.ts';
import { pythonTool } from '../../tools/python-tools.ts';

/** The root user of the emulated account; everybody else is what a role allows. */
const root = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };
const region = 'us-east-1';

/** An account of AWS on this machine, which nobody here has written; IAM is enforced. */
export class Emulator {
  readonly port: number;
  readonly region = region;
  /** What an AWS client has to find in its environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly #folder: string;
  readonly #process: GuardedProcess;

  private constructor(port: number, folder: string, process: GuardedProcess) {
    this.port = port;
    this.env = {
      ...root,
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      AWS_ENDPOINT_URL: `http://localhost:${port}`,
    };
    this.#folder = folder;
    this.#process = process;
  }

  /**
   * @param log file that takes its warnings and errors
   * @throws Error when it does not get ready within a minute
   */
  static async start(log: string): Promise<Emulator> {
    const folder = mkdtempSync(join(tmpdir(), 'order-requests-aws-'));
    const port = await freePort();
    const child = startGuarded(pythonTool('ministack'), [], {
      // Functions run on the Node.js that runs this.
      PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
      HOME: folder,
      TMPDIR: folder,
      S3_DATA_DIR: join(folder, 's3'),
      STATE_DIR: join(folder, 'state'),
      GATEWAY_PORT: String(port),
      BIND_HOST: '127.0.0.1',
      MINISTACK_HOST: 'localhost',
      MINISTACK_REGION: region,
      LAMBDA_EXECUTOR: 'local',
      AUTH: 'true',
      IOT_MTLS_ENABLED: 'false',
      SFTP_ENABLED: 'false',
      LOG_LEVEL: 'WARNING',
    });
    child.stderr.pipe(createWriteStream(log));
    const emulator = new Emulator(port, folder, child);
    await emulator.#ready();
    return emulator;
  }

  async stop(): Promise<void> {
    if (!hasEnded(this.#process)) {
      const gone = once(this.#process, 'exit');
      signalGuarded(this.#process, 'SIGKILL');
      await gone;
    }
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  async #ready(): Promise<void> {
    const address = `${this.env.AWS_ENDPOINT_URL}/_ministack/ready`;
    if (await getsReady(this.#process, address, ({ ok }) => ok)) return;
    await this.stop();
    throw new Error('The AWS emulator does not get ready');
  }
}
