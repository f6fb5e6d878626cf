import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesize } from '../../../local/assembly/synthesize.ts';
import { StartError } from '../../../local/settings.ts';
import { takeExclusiveLock } from '../../../local/storage/exclusive-lock.ts';

it('while another runner synthesizes, a start is refused with what to do', () => {
  const root = mkdtempSync(join(tmpdir(), 'order-requests-'));
  mkdirSync(join(root, 'build'));
  const other = takeExclusiveLock(join(root, 'build', 'local.lock'), 0);
  try {
    const start = () => synthesize(root, {}, 10);
    expect(start).toThrow(StartError);
    expect(start).toThrow('start again when it is ready');
  } finally {
    other.release();
    rmSync(root, { recursive: true });
  }
});
