/** An error that an AWS service answers with; the SDK shows its name. */
export class AwsError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}
