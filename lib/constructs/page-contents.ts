import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { PageUploader } from './page-uploader.ts';
import type { LogSettings } from './service-logs.ts';

export interface PageContentsProps {
  readonly bucket: IBucket;
  /** Folder that holds the page as it was built: scripts and styles in `assets/` are Brotli. */
  readonly build: string;
  /** What the page reads at `/config.json`. */
  readonly config: object;
  readonly logs: LogSettings;
}

/** What the build puts into `assets/`, by its endings; whatever else is there is the brand's. */
const CODE = ['.js', '.css'];

const hasBrandFiles = (assets: string): boolean =>
  readdirSync(assets).some((name) => !CODE.includes(extname(name)));

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
 * CloudFront leaves alone what is compressed already. Every browser that runs the page's modules takes
 * Brotli over TLS, so nothing is kept uncompressed for others.
 *
 * Nothing is ever taken away. A page that is open somewhere loads parts of its own release when it
 * needs them, and a rollback finds its assets in place; a thousand releases take less than 1 GB.
 */
export class PageContents extends Construct {
  constructor(scope: Construct, id: string, props: PageContentsProps) {
    super(scope, id);
    const { build, config } = props;
    const assets = join(build, 'assets');
    const uploader = new PageUploader(this, 'Uploader', props);
    const kept = { destinationKeyPrefix: 'assets', cacheControl: forever };
    const code = uploader.add('Assets', {
      ...kept,
      sources: [Source.asset(assets, { exclude: ['*', ...CODE.map((ending) => `!*${ending}`)] })],
      contentEncoding: 'br',
    });
    const page = uploader.add('Page', {
      sources: [
        Source.asset(build, { exclude: ['assets'] }),
        Source.jsonData('config.json', config),
      ],
      cacheControl: asked,
    });
    page.node.addDependency(code);
    if (!hasBrandFiles(assets)) return;
    const brand = uploader.add('Brand', {
      ...kept,
      sources: [Source.asset(assets, { exclude: CODE.map((ending) => `*${ending}`) })],
    });
    page.node.addDependency(brand);
  }
}
