/** An error that an AWS service answers with; the SDK shows its name. */
export class AwsError extends Error {
  /** Of the HTTP reply. */
  readonly status: number;

  constructor(name: string, message: string, status = 400) {
    super(message);
    this.name = name;
    this.status = status;
  }
}
