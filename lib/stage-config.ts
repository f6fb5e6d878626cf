import type { RouteKey } from './functions.ts';

/** ISO 8601 durations: how long the other party has to answer, by request type. */
export type Windows = Readonly<
  Record<'additional_work' | 'change_time' | 'progress_update' | 'cancellation', string>
>;

export interface Throttle {
  readonly requestsPerSecond: number;
  readonly burst: number;
}

/** Cognito, made by this stack. */
export interface CognitoIdentity {
  readonly kind: 'cognito';
  /** Prefix of the sign-in and token address; unique in the region. Derived from the stack if left out. */
  readonly domainPrefix?: string;
  /** Where people come back to after signing in. */
  readonly callbackUrls: readonly string[];
  /** Whether people may register themselves, or only administrators create them. */
  readonly selfSignUp: boolean;
}

/** An OpenID Connect provider that exists already. */
export interface OidcIdentity {
  readonly kind: 'oidc';
  readonly issuer: string;
  readonly audience: readonly string[];
  /** Name of the claim that lists the caller's groups. */
  readonly groupsClaim: string;
}

export interface StageConfig {
  readonly stage: string;
  readonly windows: Windows;
  readonly throttles: {
    readonly default: Throttle;
    readonly routes?: Readonly<Partial<Record<RouteKey, Throttle>>>;
  };
  readonly identity: CognitoIdentity | OidcIdentity;
  readonly payments: 'ledger' | 'http';
  /** Keeps the data when the stack goes, and refuses to delete it by accident. */
  readonly protectData: boolean;
  readonly logRetentionDays: number;
  readonly logLevel: 'DEBUG' | 'INFO' | 'WARN' | 'ERROR';
  readonly alarms: {
    /** Address that is told about alarms; it has to confirm the subscription once. */
    readonly email?: string;
  };
}
