import { spawnSync } from 'node:child_process';

test('what is generated says what the description and the events do; if not, npm run openapi makes it so', () => {
  const generator = ['client/generate.ts', '--check'];
  const { status, stderr } = spawnSync('node_modules/.bin/node', generator, { encoding: 'utf8' });

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
