/** Whose tokens the API accepts: a Cognito pool of this stack, or an OpenID Connect provider elsewhere. */
export interface IdentityProvider {
  /** The `iss` of the tokens. */
  readonly issuer: string;
  /** What a token is made for: `aud`, or `client_id` where a token has no `aud`. */
  readonly audience: readonly string[];
  /** Name of the claim that lists the caller's groups. */
  readonly groupsClaim: string;
  /** What the stack should tell about it, by output name. */
  readonly outputs?: Readonly<Record<string, string>>;
}
