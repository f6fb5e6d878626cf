import { parentPort, workerData } from 'node:worker_threads';
import { PreparedServer } from '../http/prepared-server.ts';
import type { BackgroundData, FromBackground, ToBackground } from './messages.ts';
import { startBackground } from './start-background.ts';

const send = (message: FromBackground) => parentPort?.postMessage(message);

const inner = await PreparedServer.listen(0);
send({ kind: 'listening', address: inner.address });
const background = await startBackground(workerData as BackgroundData, inner);

parentPort?.on('message', async (message: ToBackground) => {
  if (message.kind === 'nudge') background.nudge();
  else if (message.kind === 'moved') {
    await background.timeMachine.moveTo(message.clockOffsetMs);
    send({ kind: 'settled' });
  } else if (message.kind === 'redeploy') {
    await background.redeploy();
    send({ kind: 'redeployed' });
  } else if (message.kind === 'tell') {
    await background.tell(message.event);
    send({ kind: 'told' });
  } else {
    await background.stop();
    process.exit();
  }
});
send({ kind: 'ready' });
