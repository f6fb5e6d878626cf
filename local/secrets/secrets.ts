import { randomInt } from 'node:crypto';
import { AwsError } from '../aws-endpoint/aws-error.ts';
import type { Operation } from '../aws-endpoint/operation.ts';
import type { Values } from '../storage/values.ts';
import type { Stack } from '../template/stack.ts';

interface SecretProperties {
  readonly GenerateSecretString?: { readonly PasswordLength?: number };
  readonly SecretString?: string;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** The stack's secrets: those that operators put in are given, the others made once, then kept. */
export class Secrets {
  readonly #byArn = new Map<string, string>();
  readonly #values: Values;
  readonly #given: Readonly<Record<string, string>>;

  /** @param given texts by ARN */
  constructor(values: Values, given: Readonly<Record<string, string>> = {}) {
    this.#values = values;
    this.#given = given;
  }

  /** Adds the secrets of the stack, and changes those that it gives a text. */
  deploy(stack: Stack): void {
    const type = 'AWS::SecretsManager::Secret';
    for (const { ref, properties } of stack.all<SecretProperties>(type)) {
      const length = properties.GenerateSecretString?.PasswordLength ?? 32;
      const make = () => Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
      const text = this.#given[ref] ?? properties.SecretString;
      this.#byArn.set(ref, text ?? this.#values.getOrMake(`secret ${ref}`, make));
    }
  }

  all(): string[] {
    return [...this.#byArn.values()];
  }

  operations(): Record<string, Operation> {
    return {
      'secretsmanager.GetSecretValue': ({ SecretId }) => {
        const arn = String(SecretId);
        const SecretString = this.#byArn.get(arn);
        if (SecretString === undefined) {
          throw new AwsError('ResourceNotFoundException', `there is no secret ${arn}`);
        }
        return { ARN: arn, Name: arn.split(':').at(-1), SecretString };
      },
    };
  }
}
