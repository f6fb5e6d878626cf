import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * The credentials of a function: Lambda puts them into its environment. Bundles hold this in place
 * of the SDK's chain, which brings clients for all the places that other programs look in.
 */
export const defaultProvider = () => fromEnv();
