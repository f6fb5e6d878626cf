import { join } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { PageUploader } from './page-uploader.ts';
import type { LogSettings } from './service-logs.ts';

export interface PageContentsProps {
  readonly bucket: IBucket;
  /** Folder that holds the page as it was built. */
  readonly build: string;
  /** What the page reads at `/config.json`. */
  readonly config: object;
  readonly logs: LogSettings;
}

/** For files whose names change with their contents. */
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
 * Nothing is ever taken away. A page that is open somewhere loads parts of its own release when it
 * needs them, and a rollback finds its assets in place; a thousand releases take less than 1 GB.
 */
export class PageContents extends Construct {
  constructor(scope: Construct, id: string, props: PageContentsProps) {
    super(scope, id);
    const { build, config } = props;
    const uploader = new PageUploader(this, 'Uploader', props);
    const assets = uploader.add('Assets', {
      sources: [Source.asset(join(build, 'assets'))],
      destinationKeyPrefix: 'assets',
      cacheControl: forever,
    });
    const page = uploader.add('Page', {
      sources: [
        Source.asset(build, { exclude: ['assets'] }),
        Source.jsonData('config.json', config),
      ],
      cacheControl: asked,
    });
    page.node.addDependency(assets);
  }
}
