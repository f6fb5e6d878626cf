import { join } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { PageUploadRole } from './page-upload-role.ts';
import { type LogSettings, ServiceLogs } from './service-logs.ts';

export interface PageContentsProps {
  readonly bucket: IBucket;
  /** Folder that holds the page as it was built. */
  readonly build: string;
  /** What the page reads at `/config.json`. */
  readonly config: object;
  readonly logs: LogSettings;
}

/** The names of assets change with their contents. */
const forever = [
  CacheControl.setPublic(),
  CacheControl.maxAge(Duration.days(365)),
  CacheControl.immutable(),
];

/** Browsers ask each time whether they have the newest; CloudFront keeps it for a second. */
const asked = [CacheControl.noCache()];

/**
 * Puts the page up with the stack: first the assets, then `index.html`, which names them.
 *
 * Nothing is ever taken away (`prune`). A page that is open somewhere loads parts of its own release
 * when it needs them, and a rollback finds its assets in place; a thousand releases are below 1 GB.
 */
export class PageContents extends Construct {
  constructor(scope: Construct, id: string, props: PageContentsProps) {
    super(scope, id);
    const { bucket, build, config } = props;
    const logGroup = new ServiceLogs(this, 'Logs', props.logs);
    const role = new PageUploadRole(this, 'Role', { bucket, logGroup });
    const common = { destinationBucket: bucket, role, logGroup, prune: false };
    const assets = new BucketDeployment(this, 'Assets', {
      ...common,
      sources: [Source.asset(join(build, 'assets'))],
      destinationKeyPrefix: 'assets',
      cacheControl: forever,
    });
    const page = new BucketDeployment(this, 'Page', {
      ...common,
      sources: [
        Source.asset(build, { exclude: ['assets'] }),
        Source.jsonData('config.json', config),
      ],
      cacheControl: asked,
    });
    page.node.addDependency(assets);
    role.acknowledgeUploader();
  }
}
