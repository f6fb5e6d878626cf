import type { Queue } from '../queues/queue.ts';
import type { Queues } from '../queues/queues.ts';
import { compileFilters, type Filter } from '../stream/filter-pattern.ts';
import type { Stack } from '../template/stack.ts';

interface RuleProperties {
  readonly EventBusName?: string;
  readonly EventPattern?: object;
  readonly State?: string;
  readonly Targets?: readonly Readonly<Record<string, unknown>>[];
}

/** Properties that the runner obeys or that make no difference on one machine. */
const knownOfRule = new Set([
  'Description',
  'EventBusName',
  'EventPattern',
  'Name',
  'State',
  'Tags',
  'Targets',
]);
const knownOfTarget = new Set(['Arn', 'DeadLetterConfig', 'Id', 'RetryPolicy']);

interface Rule {
  readonly matches: Filter;
  readonly targets: readonly Queue[];
}

/**
 * The rules on the stack's own bus and on the account's: each has queues as its targets. Whose events
 * they are stands in their patterns.
 */
export class Rules {
  readonly #queues: Queues;
  readonly #rules = new Map<string, Rule>();

  constructor(queues: Queues) {
    this.#queues = queues;
  }

  /** Adds the rules of the stack, and changes those that are there. */
  deploy(stack: Stack): void {
    for (const { ref, properties } of stack.all<RuleProperties>('AWS::Events::Rule')) {
      if (properties.State === 'DISABLED') continue;
      this.#rules.set(ref, this.#read(ref, properties));
    }
  }

  /** Puts an event, as a target of a bus gets it, into the queues that it is for. */
  deliver(event: object): void {
    const body = JSON.stringify(event);
    for (const { matches, targets } of this.#rules.values()) {
      if (matches(event)) for (const queue of targets) queue.send(body);
    }
  }

  #read(name: string, properties: RuleProperties): Rule {
    const { EventPattern: pattern, Targets: targets = [] } = properties;
    refuse(knownOfRule, properties, `the rule ${name}`);
    if (!pattern) {
      throw new Error(`the local runner plays rules with a pattern only, not ${name}`);
    }
    return {
      matches: compileFilters([JSON.stringify(pattern)]),
      targets: targets.map((target) => {
        refuse(knownOfTarget, target, `a target of the rule ${name}`);
        return this.#queues.get(String(target.Arn));
      }),
    };
  }
}

function refuse(known: ReadonlySet<string>, properties: object, what: string): void {
  const strange = Object.keys(properties).filter((name) => !known.has(name));
  if (strange.length > 0) throw new Error(`the local runner does not know ${strange} of ${what}`);
}
