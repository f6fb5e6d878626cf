import { REQUEST_TYPES } from '../lambdas/domain/requests/names.ts';
import { calendarFrom } from './local-calendar.ts';
import { pageFrom } from './local-page.ts';
import { paymentsFrom } from './local-payments.ts';
import { checkedStageConfig, type StageConfig, type StageSettings } from './stage-config.ts';
import { timersFrom } from './timers.ts';

const everyType = <Setting>(setting: Setting) =>
  Object.fromEntries(REQUEST_TYPES.map((type) => [type, setting]));

const dev: StageSettings = {
  throttles: { default: { requestsPerSecond: 100, burst: 200 } },
  identity: {
    kind: 'cognito',
    callbackUrls: ['http://localhost:8080/signed-in'],
    selfSignUp: false,
  },
  payments: 'ledger',
  protectData: false,
  logRetentionDays: 14,
  logLevel: 'INFO',
  alarms: { relayDelaySeconds: 300, serverErrors: 5, contestedHours: 72 },
};

const prod: StageSettings = {
  ...dev,
  throttles: { default: { requestsPerSecond: 1000, burst: 2000 } },
  protectData: true,
  logRetentionDays: 90,
  logLevel: 'WARN',
  tracing: false,
};

/**
 * What `npm start` runs: as dev, but with a payment service that can fail, or the provider that the
 * environment names, its kind of timers, and the calendar and the page's looks that it gives.
 */
const local = (): StageSettings => {
  const calendar = calendarFrom(process.env.CALENDAR);
  return {
    ...dev,
    ...(calendar && { calendar }),
    availability: { maxDays: 14 },
    deliveries: { completeAfter: 'P3D', reminders: ['PT24H'] },
    page: pageFrom(process.env.PAGE),
    timers: timersFrom(process.env.TIMERS),
    payments: paymentsFrom(process.env.PAYMENTS),
    webhooks: [],
    mail: { from: 'Order Requests <orders@example.com>', replyTo: 'help@example.com' },
  };
};

/**
 * What `npm run test:aws` deploys: windows that a test can wait for, and a payment service that can
 * fail. Disputes have the shortest window that leaves room for a reminder.
 */
const emulated: StageSettings = {
  ...dev,
  windows: { ...everyType('PT40S'), dispute: 'PT5M20S' },
  reminders: { ...everyType([]), dispute: ['PT5M'] },
  availability: { maxDays: 14 },
  deliveries: { completeAfter: 'PT40S' },
  payments: 'http',
  // Nobody is there: a check says where to deliver instead.
  webhooks: [{ url: 'https://receiver.invalid/webhooks' }],
  mail: { from: 'orders@example.com' },
};

/**
 * What it deploys besides, because a stage has one payment provider and one kind of timer; nobody is
 * there for webhooks.
 */
const emulatedStripe: StageSettings = {
  ...emulated,
  timers: 'scheduler',
  payments: 'stripe',
  webhooks: undefined,
  mail: undefined,
};

/** The settings of every stage: `cdk deploy -c stage=<name>` picks one. */
const stages = {
  dev: () => dev,
  prod: () => prod,
  local,
  emulated: () => emulated,
  'emulated-stripe': () => emulatedStripe,
};

export const stageNames = Object.keys(stages);

/** What the stack of a stage is called. */
export const stackNameOf = (stage: string): string => `order-requests-${stage}`;

/** The settings of a stage, checked. @throws Error that says what to write instead */
export function findStage(stage: string): StageConfig {
  if (!Object.hasOwn(stages, stage)) {
    const known = stageNames.join(', ');
    throw new Error(`No stage "${stage}": use one of ${known}, or add it to lib/stages.ts`);
  }
  return checkedStageConfig(stage, stages[stage as keyof typeof stages]());
}
