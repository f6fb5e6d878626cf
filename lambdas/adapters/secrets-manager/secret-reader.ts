import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { boundedCalls, type CallBounds } from '../aws-client.ts';
import { toUnavailable } from '../unavailable.ts';

/** After a rotation the old key is used no longer than this. */
const KEPT_MS = 5 * 60_000;

/**
 * A secret that is read when it is first needed, again if that failed, and anew every five minutes.
 * @param now epoch milliseconds
 * @param calls how long it may take
 */
export const secretReader = (
  SecretId: string,
  now: () => number,
  calls: CallBounds = boundedCalls,
): (() => Promise<string>) => {
  let secret: Promise<string> | undefined;
  let readAt = 0;
  const read = async (): Promise<string> => {
    const client = new SecretsManagerClient(calls);
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId }));
    if (!SecretString) throw new Error(`The secret ${SecretId} has no text`);
    return SecretString;
  };
  return () => {
    if (now() - readAt > KEPT_MS) {
      secret = undefined;
      readAt = now();
    }
    secret ??= read().catch((error: unknown) => {
      secret = undefined;
      throw toUnavailable(error);
    });
    return secret;
  };
};
