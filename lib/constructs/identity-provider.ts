import type { Construct } from 'constructs';
import type { ServiceRole } from './service-role.ts';

/** Whose tokens the API accepts: a Cognito pool of this stack, or an OpenID Connect provider elsewhere. */
export interface IdentityProvider {
  /** The `iss` of the tokens. */
  readonly issuer: string;
  /** What a token is made for: `aud`, or `client_id` where a token has no `aud`. */
  readonly audience: readonly string[];
  /** Name of the claim that lists the caller's groups. */
  readonly groupsClaim: string;
  /** How people sign in to the order page; without it there is no page. */
  readonly signIn?: SignIn | undefined;
  /** What the stack should tell about it, by output name. */
  readonly outputs?: Readonly<Record<string, string>>;
  /** Where mail finds addresses, with what has to be made for it in a scope. */
  directory?(scope: Construct, protectData: boolean): Directory;
  /** Lets people come back to the page after signing in and out. */
  sendBackTo?(pageUrl: string): void;
}

/** Where a function finds people, and what it needs for that. */
export interface Directory {
  readonly environment: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
  grantFind(role: ServiceRole): void;
}

/** What the order page has to know of a provider: the fields of `/config.json`, and where it calls. */
export interface SignIn {
  /** The issuer's address. */
  readonly authority: string;
  readonly clientId: string;
  readonly groupsClaim: string;
  /** Space-separated; what the page asks for by itself if left out. */
  readonly scopes?: string | undefined;
  readonly signOutUrl?: string | undefined;
  /** Origins of the provider that the page calls. */
  readonly connectTo: readonly string[];
}
