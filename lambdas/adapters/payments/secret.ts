import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { boundedCalls } from '../aws-client.ts';
import { toUnavailable } from '../unavailable.ts';

/** A secret that is read when it is first needed, and again if that failed. */
export const secretReader = (SecretId: string): (() => Promise<string>) => {
  let secret: Promise<string> | undefined;
  const read = async (): Promise<string> => {
    const client = new SecretsManagerClient(boundedCalls);
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId }));
    if (!SecretString) throw new Error(`The secret ${SecretId} has no text`);
    return SecretString;
  };
  return () => {
    secret ??= read().catch((error: unknown) => {
      secret = undefined;
      throw toUnavailable(error);
    });
    return secret;
  };
};
