import { join } from 'node:path';
import { Annotations, Fn, Stack, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Function as CloudFrontFunction,
  Distribution,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  S3OriginAccessControl,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { StageConfig } from '../stage-config.ts';
import { pageHeaders } from './page-headers.ts';
import { pageResourceName } from './page-resource-name.ts';

export interface PageDistributionProps extends Pick<StageConfig, 'page' | 'pageDomain' | 'mail'> {
  /** Holds the page's files. */
  readonly bucket: IBucket;
  readonly apiUrl: string;
  /** Origins that the page may call besides its own. */
  readonly connectTo: readonly string[];
  /** Origin of the files that people upload. */
  readonly filesFrom: string;
}

const rewriteFile = join(import.meta.dirname, '../edge/rewrite-page-routes.js');

/** Serves the page, and under `/v1` the API, from one origin; links in mails lead there, too. */
export class PageDistribution extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, props: PageDistributionProps) {
    super(scope, id);
    const { pageDomain } = props;
    const files = this.files(props);
    const distribution = new Distribution(this, 'Distribution', {
      comment: `${Stack.of(this).stackName}: order page`,
      defaultRootObject: 'index.html',
      // The rewriting is for the page's own routes only: an asset that is missing stays missing.
      defaultBehavior: { ...files, functionAssociations: [this.rewriting()] },
      additionalBehaviors: {
        ...{ '/assets/*': files, '/v1/*': toApi(props.apiUrl) },
        ...(props.mail && { '/mail/*': toApi(props.apiUrl) }),
      },
      httpVersion: HttpVersion.HTTP2_AND_3,
      ...(pageDomain && {
        domainNames: [pageDomain.name],
        certificate: Certificate.fromCertificateArn(this, 'Own', pageDomain.certificateArn),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
    });
    this.url = `https://${pageDomain?.name ?? distribution.distributionDomainName}`;
    Annotations.of(distribution).acknowledgeWarning(
      '@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
      'The root is index.html, and no other path asks the bucket for its list.',
    );
    acknowledge(distribution, pageDomain !== undefined);
  }

  /** How long a file is kept is said by the file itself: see `PageContents`. */
  private files({ bucket, page, ...origins }: PageDistributionProps): BehaviorOptions {
    const embedOrigins = page?.embedOrigins ?? [];
    return {
      origin: S3BucketOrigin.withOriginAccessControl(bucket, {
        originAccessControl: new S3OriginAccessControl(this, 'Access', {
          originAccessControlName: pageResourceName(this),
        }),
        // With LIST a missing file is 404 and not 403.
        originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
      }),
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      responseHeadersPolicy: pageHeaders(this, 'Headers', { ...origins, embedOrigins }),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    };
  }

  private rewriting() {
    return {
      eventType: FunctionEventType.VIEWER_REQUEST,
      function: new CloudFrontFunction(this, 'Rewrite', {
        functionName: pageResourceName(this),
        comment: "The order page's own routes are its index.html",
        code: FunctionCode.fromFile({ filePath: rewriteFile }),
        runtime: FunctionRuntime.JS_2_0,
      }),
    };
  }
}

/** Nothing is cached, and the API sees the call as it was made, but under its own host name. */
const toApi = (url: string): BehaviorOptions => ({
  origin: new HttpOrigin(Fn.parseDomainName(url)),
  allowedMethods: AllowedMethods.ALLOW_ALL,
  cachePolicy: CachePolicy.CACHING_DISABLED,
  originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
});

function acknowledge(distribution: Distribution, hasOwnDomain: boolean): void {
  Validations.of(distribution).acknowledge(
    { id: 'AwsSolutions-CFR1', reason: 'People may use their orders wherever they are.' },
    {
      id: 'AwsSolutions-CFR2',
      reason:
        'Files that are public, and an API that is throttled and wants a token: a marketplace that wants a firewall attaches its own.',
    },
    {
      id: 'AwsSolutions-CFR3',
      reason:
        'Its log would hold addresses of readers and ids of orders. The API has an access log without either.',
    },
  );
  if (hasOwnDomain) return;
  Validations.of(distribution).acknowledge({
    id: 'AwsSolutions-CFR4',
    reason:
      'CloudFront does not let the versions be chosen for its own domain; a stage with a domain of its own takes TLS 1.2 and later only.',
  });
}
