import type { StageConfig } from './stage-config.ts';

const dev: StageConfig = {
  stage: 'dev',
  windows: {
    additional_work: 'PT48H',
    change_time: 'PT48H',
    progress_update: 'PT48H',
    cancellation: 'PT48H',
  },
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
  alarms: {},
};

/** The settings of every stage: `cdk deploy -c stage=<name>` picks one. */
export const stages: Readonly<Record<string, StageConfig>> = {
  dev,
  prod: {
    ...dev,
    stage: 'prod',
    throttles: { default: { requestsPerSecond: 1000, burst: 2000 } },
    protectData: true,
    logRetentionDays: 90,
  },
  /** What `npm start` runs: as dev, but with a payment service that can fail. */
  local: { ...dev, stage: 'local', payments: 'http' },
};
