import type { Stack } from '../template/stack.ts';
import { Issuer } from './issuer.ts';
import { readSigningKey } from './signing-key.ts';

interface AuthorizerProperties {
  readonly JwtConfiguration: { readonly Issuer: string; readonly Audience: readonly string[] };
}

/** Stands in for the identity provider that the stack's authorizer trusts. */
export function readIssuer(stack: Stack, keyFile: string, now: () => number): Issuer {
  const { properties } = stack.one<AuthorizerProperties>('AWS::ApiGatewayV2::Authorizer');
  const { Issuer: url, Audience } = properties.JwtConfiguration;
  const [clientId = ''] = Audience;
  return new Issuer({ url, clientId, key: readSigningKey(keyFile), now });
}
