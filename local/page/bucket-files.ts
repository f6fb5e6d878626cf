import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Stack } from '../template/stack.ts';

/** A file as the bucket keeps it. */
export interface BucketFile {
  readonly contents: Buffer;
  readonly contentType: string;
  readonly cacheControl: string;
  /** `br` if the contents are compressed. */
  readonly contentEncoding?: string;
  readonly etag: string;
}

interface DeploymentProperties {
  readonly ServiceToken: string;
  readonly SourceObjectKeys: readonly string[];
  readonly DestinationBucketKeyPrefix?: string;
  readonly SystemMetadata: {
    readonly 'cache-control': string;
    readonly 'content-encoding'?: string;
  };
}

const DEPLOYMENT = 'Custom::CDKBucketDeployment';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.ts': 'text/plain',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Here everybody chooses who they are: the provider that the stack names does not exist. */
const withLocalSignIn = (config: Buffer): Buffer =>
  Buffer.from(JSON.stringify({ ...JSON.parse(`${config}`), signIn: { kind: 'local' } }));

/** Tells which functions, by ARN, put files up on AWS; here that is done without them. */
export function puttingFilesUp(stack: Stack): (functionArn: string) => boolean {
  const deployments = stack.all<DeploymentProperties>(DEPLOYMENT);
  const arns = new Set(deployments.map(({ properties }) => properties.ServiceToken));
  return (functionArn) => arns.has(functionArn);
}

/** What the stack's bucket deployments put up, by key. */
export function readBucketFiles(
  stack: Stack,
  assetFolders: ReadonlyMap<string, string>,
): ReadonlyMap<string, BucketFile> {
  const deployments = stack.all<DeploymentProperties>(DEPLOYMENT);
  return new Map(
    deployments.flatMap(({ properties }) =>
      properties.SourceObjectKeys.flatMap((objectKey) => {
        const folder = assetFolders.get(objectKey);
        if (!folder) throw new Error(`the assembly has no asset ${objectKey}`);
        return filesOf(folder, properties);
      }),
    ),
  );
}

function filesOf(folder: string, properties: DeploymentProperties): [string, BucketFile][] {
  const { DestinationBucketKeyPrefix: prefix, SystemMetadata: metadata } = properties;
  return globSync('**/*.*', { cwd: folder }).map((name) => {
    const key = prefix ? `${prefix}/${name}` : name;
    const contents = readFileSync(join(folder, name));
    const served = key === 'config.json' ? withLocalSignIn(contents) : contents;
    return [key, bucketFile(key, served, metadata)];
  });
}

function bucketFile(
  key: string,
  contents: Buffer,
  metadata: DeploymentProperties['SystemMetadata'],
): BucketFile {
  const contentType = contentTypes[extname(key)];
  if (!contentType) throw new Error(`the local runner does not know what kind of file ${key} is`);
  const etag = `"${createHash('md5').update(contents).digest('hex')}"`;
  const contentEncoding = metadata['content-encoding'];
  return {
    contents,
    contentType,
    cacheControl: metadata['cache-control'],
    ...(contentEncoding && { contentEncoding }),
    etag,
  };
}
