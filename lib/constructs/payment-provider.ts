import type { ServiceRole } from './service-role.ts';

/** Where money is moved outside of the service, and what functions need that have it moved. */
export interface PaymentProvider {
  readonly environment: Readonly<Record<string, string>>;
  /** The outputs by which an operator finds its keys. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Lets the role call it. */
  grantCall(role: ServiceRole): void;
}
