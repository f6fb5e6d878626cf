import type { StripeAddresses } from '../stripe/runner/addresses.ts';

/** What the background thread is told when it starts. */
export interface BackgroundData {
  readonly assemblyDirectory: string;
  readonly dataDirectory: string;
  readonly dynamodbEndpoint: string;
  /** Where functions and browsers find S3. */
  readonly s3Endpoint: string;
  /** Where the API and the page are. */
  readonly frontAddress: string;
  /** The database's file, if it is the embedded one. */
  readonly databaseFile?: string;
  readonly stripe?: StripeAddresses;
}

export type ToBackground =
  /** Something was probably written. */
  | { readonly kind: 'nudge' }
  /** The clock was moved: apply what fell due, and answer `settled`. */
  | { readonly kind: 'moved'; readonly clockOffsetMs: number }
  /** Receivers of webhooks have come or changed: take them up, and answer `redeployed`. */
  | { readonly kind: 'redeploy' }
  /** An AWS service has told the account's bus something: pass it on, and answer `told`. */
  | { readonly kind: 'tell'; readonly event: object }
  | { readonly kind: 'stop' };

export type FromBackground =
  /** Where the functions find AWS and the payment service. */
  | { readonly kind: 'listening'; readonly address: string }
  | { readonly kind: 'ready' }
  | { readonly kind: 'settled' }
  | { readonly kind: 'redeployed' }
  | { readonly kind: 'told' };
