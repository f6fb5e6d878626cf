import { type HttpFunctionName, httpFunctions } from './functions.ts';
import type { TimerKind } from './timers.ts';

const entryFolders = {
  http: [
    ...(Object.keys(httpFunctions) as HttpFunctionName[]),
    'receive-stripe-event',
    'unsubscribe',
  ],
  queue: [
    'take-up-news',
    'deliver-webhook',
    'check-upload',
    'keep-attachments',
    'take-verdict',
    'send-mail',
    'stop-mail',
  ],
  stream: ['relay-timers', 'publish-events'],
  workflow: ['expire-request', 'move-money', 'sweep-overdue'],
} as const;

export type FunctionName = (typeof entryFolders)[keyof typeof entryFolders][number];

/** The entry file of every function, by its name. */
export const entryFiles: Readonly<Record<FunctionName, string>> = Object.fromEntries(
  Object.entries(entryFolders).flatMap(([folder, names]) =>
    names.map((name) => [name, `lambdas/${folder}/${name}.ts`]),
  ),
) as Record<FunctionName, string>;

/** Those of a stage: where movements wait in a queue, what moves money is given messages. */
export const entryFilesOf = (timers: TimerKind): Readonly<Record<FunctionName, string>> =>
  timers === 'scheduler'
    ? { ...entryFiles, 'move-money': 'lambdas/queue/move-money.ts' }
    : entryFiles;
