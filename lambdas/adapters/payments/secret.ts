import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { toUnavailable } from '../unavailable.ts';

/** A secret that is read when it is first needed, and again if that failed. */
export const secretReader = (
  client: SecretsManagerClient,
  SecretId: string,
): (() => Promise<string>) => {
  let secret: Promise<string> | undefined;
  const read = async (): Promise<string> => {
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
