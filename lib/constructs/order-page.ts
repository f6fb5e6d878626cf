import { Construct } from 'constructs';
import { pageBrand } from '../brand/page-brand.ts';
import type { StageConfig } from '../stage-config.ts';
import type { SignIn } from './identity-provider.ts';
import { pageBucket } from './page-bucket.ts';
import { PageContents } from './page-contents.ts';
import { PageDistribution } from './page-distribution.ts';
import type { LogSettings } from './service-logs.ts';

export interface OrderPageProps extends Pick<StageConfig, 'page' | 'pageDomain' | 'mail'> {
  /** Folder that holds the page as it was built. */
  readonly build: string;
  readonly apiUrl: string;
  /** Origin of the files that people upload. */
  readonly filesFrom: string;
  readonly signIn: SignIn;
  readonly logs: LogSettings;
}

/** The order page: its files, put up with the stack, and the origin that it shares with the API. */
export class OrderPage extends Construct {
  readonly url: string;
  readonly bucketName: string;

  constructor(scope: Construct, id: string, props: OrderPageProps) {
    super(scope, id);
    const { connectTo, ...signIn } = props.signIn;
    const bucket = pageBucket(this, 'Bucket');
    const distribution = new PageDistribution(this, 'Origin', { ...props, bucket, connectTo });
    const brand = props.page?.brand;
    const config = {
      signIn: { kind: 'oidc', ...signIn },
      ...(brand && { brand: pageBrand(brand) }),
    };
    new PageContents(this, 'Contents', { ...props, bucket, config });
    this.url = distribution.url;
    this.bucketName = bucket.bucketName;
  }
}
