import type { Stack } from '../template/stack.ts';
import { type HeadersFor, readResponseHeaders } from './response-headers.ts';
import { readRewrites } from './rewrite.ts';

/** What the distribution does with the paths of one pattern. */
export interface Behavior {
  readonly matches: (path: string) => boolean;
  /** The bucket's files, or else the API. */
  readonly fromFiles: boolean;
  readonly rewrite: (path: string) => string;
  readonly headersFor: HeadersFor;
}

interface BehaviorProperties {
  readonly PathPattern?: string;
  readonly TargetOriginId: string;
  readonly ResponseHeadersPolicyId?: string;
  readonly FunctionAssociations?: readonly { EventType: string; FunctionARN: string }[];
}

interface DistributionProperties {
  readonly DistributionConfig: {
    readonly Origins: readonly { Id: string; S3OriginConfig?: object }[];
    readonly CacheBehaviors: readonly BehaviorProperties[];
    readonly DefaultCacheBehavior: BehaviorProperties;
  };
}

/** The behaviours of the stack's distribution, in the order in which they are tried. */
export function readBehaviors(stack: Stack): readonly Behavior[] {
  const { properties } = stack.one<DistributionProperties>('AWS::CloudFront::Distribution');
  const { Origins, CacheBehaviors, DefaultCacheBehavior } = properties.DistributionConfig;
  const buckets = new Set(Origins.filter((each) => each.S3OriginConfig).map(({ Id }) => Id));
  const headers = readResponseHeaders(stack);
  const rewrites = readRewrites(stack);
  return [...CacheBehaviors, DefaultCacheBehavior].map((behavior) => {
    const { TargetOriginId, ResponseHeadersPolicyId: policy = '' } = behavior;
    const [association] = behavior.FunctionAssociations ?? [];
    return {
      matches: matcher(behavior.PathPattern),
      fromFiles: buckets.has(TargetOriginId),
      rewrite: rewrites.get(association?.FunctionARN ?? '') ?? ((path) => path),
      headersFor: headers.get(policy) ?? (() => ({})),
    };
  });
}

function matcher(pattern = '/*'): Behavior['matches'] {
  const prefix = pattern.slice(0, -1);
  if (!/^\/[^*?]*$/.test(prefix) || !pattern.endsWith('*')) {
    throw new Error(`the local runner does not know path patterns like "${pattern}"`);
  }
  return (path) => path.startsWith(prefix);
}
