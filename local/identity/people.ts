import { AwsError } from '../aws-endpoint/aws-error.ts';
import type { Operation } from '../aws-endpoint/operation.ts';
import type { Values } from '../storage/values.ts';

/** What a test says of somebody; what it leaves out is as for everybody. */
export interface PersonClaims {
  readonly email?: string | undefined;
  readonly name?: string | undefined;
  readonly locale?: string | undefined;
  readonly zoneinfo?: string | undefined;
}

const key = 'people';

/** The identity provider's directory: it knows everybody, as `<id>@example.com`. */
export class People {
  readonly #values: Values;

  constructor(values: Values) {
    this.#values = values;
  }

  set(id: string, claims: PersonClaims): void {
    this.#values.set(key, JSON.stringify({ ...this.#all(), [id]: claims }));
  }

  claimsOf(id: string): PersonClaims & { readonly email: string } {
    const { email = `${id}@example.com`, ...claims } = this.#all()[id] ?? {};
    return { email, ...claims };
  }

  operations(): Record<string, Operation> {
    return {
      'AWSCognitoIdentityProviderService.ListUsers': ({ Filter }) => {
        const [, sub] = /^sub = "([^"]*)"$/.exec(String(Filter)) ?? [];
        if (!sub) throw new AwsError('InvalidParameterException', `no filter is played but by sub`);
        const claims = { sub, email_verified: 'true', ...this.claimsOf(sub) };
        const Attributes = Object.entries(claims).map(([Name, Value]) => ({ Name, Value }));
        return { Users: [{ Username: sub, Enabled: true, Attributes }] };
      },
    };
  }

  #all(): Readonly<Record<string, PersonClaims>> {
    return JSON.parse(this.#values.get(key) ?? '{}');
  }
}
