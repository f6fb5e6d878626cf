import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { readFacts } from '../../bench/support/measured-facts.ts';

const project = join(__dirname, '../..');

/** Stages are synthesized and bundled, side by side with other tests. */
const PATIENCE_MS = 180_000;

describe('what the costs are told by', () => {
  test.each(['step-functions', 'scheduler'])(
    'is what requests use today, with timers by %s',
    async (kind) => {
      const child = fork(join(project, 'bench/price/count-process.ts'), [kind]);
      const [[counted]] = await Promise.all([once(child, 'message'), once(child, 'exit')]);
      const kept = readFacts(project).price.filter(
        ({ timers, reminders }) => timers === kind && reminders,
      );

      expect(counted).toEqual(kept);
    },
    PATIENCE_MS,
  );
});
