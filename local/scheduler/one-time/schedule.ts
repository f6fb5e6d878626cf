/** What a schedule does when its time has come, as it was given. */
export interface Target {
  readonly Arn: string;
  /** JSON. */
  readonly Input?: string | undefined;
  readonly EventBridgeParameters?:
    | { readonly DetailType: string; readonly Source: string }
    | undefined;
  readonly DeadLetterConfig?: { readonly Arn?: string | undefined } | undefined;
}

/** A one-time schedule that is still to fire. */
export interface OneTimeSchedule {
  readonly group: string;
  readonly name: string;
  /** Epoch milliseconds, of a whole second. */
  readonly at: number;
  /** What makes a repeated call of its creation one, if it was given. */
  readonly token: string | undefined;
  readonly target: Target;
}
