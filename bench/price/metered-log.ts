import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FunctionLog } from '../../local/functions/function-log.ts';
import type { Meter } from './meter.ts';

/** Counts what functions print instead of keeping it; nothing may go wrong in the meantime. */
export class MeteredLog extends FunctionLog {
  readonly #meter: Meter;

  constructor(meter: Meter) {
    super(join(tmpdir(), 'order-requests-bench.log'));
    this.#meter = meter;
  }

  override append(text: string): void {
    if (/"level":"(WARN|ERROR)"/.test(text)) console.error(text);
    this.#meter.logged(text);
  }
}
