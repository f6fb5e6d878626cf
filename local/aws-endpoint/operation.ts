/** An operation of an AWS service: input in, output out, or an `AwsError`. */
export type Operation = (input: Record<string, unknown>) => object;
