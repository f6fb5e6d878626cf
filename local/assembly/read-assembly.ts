import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paymentsPath } from '../aws-endpoint/inner-listener.ts';
import { withOwnLinks } from '../mail/own-links.ts';
import { Stack } from '../template/stack.ts';
import type { Template } from '../template/template.ts';
import { withReceivers } from '../webhooks/receiver-resources.ts';
import type { Receiver } from '../webhooks/receivers.ts';

/** One synthesized stack: its template, and where the code of its functions lies. */
export interface Assembly {
  readonly stackName: string;
  readonly template: Template;
  /** Folder of an asset by the key that the template names it with. */
  readonly assetFolders: ReadonlyMap<string, string>;
}

interface Artifact {
  readonly type: string;
  readonly properties: { readonly file?: string; readonly templateFile?: string };
}

interface AssetManifest {
  readonly files?: Record<
    string,
    { source: { path: string }; destinations: Record<string, { objectKey: string }> }
  >;
}

export function readAssembly(directory: string): Assembly {
  const read = <T>(file: string): T => JSON.parse(readFileSync(join(directory, file), 'utf8')) as T;
  const { artifacts } = read<{ artifacts: Record<string, Artifact> }>('manifest.json');
  const stacks = Object.entries(artifacts).filter(
    ([, { type }]) => type === 'aws:cloudformation:stack',
  );
  const [stack] = stacks;
  if (!stack || stacks.length > 1) {
    throw new Error(`the assembly has ${stacks.length} stacks; the local runner runs exactly one`);
  }
  const [stackName, { properties }] = stack;
  const assetFolders = new Map<string, string>();
  for (const { type, properties: asset } of Object.values(artifacts)) {
    if (type !== 'cdk:asset-manifest' || !asset.file) continue;
    for (const { source, destinations } of Object.values(
      read<AssetManifest>(asset.file).files ?? {},
    )) {
      for (const { objectKey } of Object.values(destinations)) {
        assetFolders.set(objectKey, join(directory, source.path));
      }
    }
  }
  return { stackName, template: read<Template>(`${properties.templateFile}`), assetFolders };
}

/** What stands around the stack on this machine. */
interface Surroundings {
  /** Where the API and the page are. */
  readonly frontAddress: string;
  readonly stripeAddress?: string | undefined;
  readonly receivers?: readonly Receiver[];
}

/** The stack as it runs here: its payment service, its Stripe and its receivers of webhooks are the runner's. */
export function stackOf(
  { stackName, template }: Assembly,
  innerAddress: string,
  { frontAddress, stripeAddress, receivers = [] }: Surroundings,
): Stack {
  return new Stack(stackName, withReceivers(withOwnLinks(template, frontAddress), receivers), {
    PaymentsUrl: innerAddress + paymentsPath,
    ...(stripeAddress && { StripeApiUrl: stripeAddress }),
  });
}
