import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { Stage } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import type { StageConfig } from '../../lib/stage-config.ts';
import { textOf } from './dashboard.ts';
import { permissionsOfRole } from './permissions.ts';
import { type Resource, resourcesOf, stackOf, templateOf, theOnly } from './stack-under-test.ts';

const DISTRIBUTION = 'AWS::CloudFront::Distribution';
const DEPLOYMENT = 'Custom::CDKBucketDeployment';
const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const ALL_VIEWER_EXCEPT_HOST_HEADER = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

const oidc: StageConfig['identity'] = {
  kind: 'oidc',
  issuer: 'https://login.example.com/tenant',
  audience: ['orders'],
  groupsClaim: 'roles',
};

const stack = stackOf('dev');
const template = Template.fromStack(stack);
const { DistributionConfig: distribution } = theOnly(template, DISTRIBUTION).Properties;
const [assets, api] = distribution.CacheBehaviors;
const originOf = ({ TargetOriginId }: { TargetOriginId: string }) =>
  distribution.Origins.find(({ Id }: { Id: string }) => Id === TargetOriginId);

describe('calls below /v1', () => {
  test('reach the API as they were made, but for the host, and are never kept', () => {
    expect(api).toMatchObject({
      PathPattern: '/v1/*',
      CachePolicyId: CACHING_DISABLED,
      OriginRequestPolicyId: ALL_VIEWER_EXCEPT_HOST_HEADER,
      ViewerProtocolPolicy: 'https-only',
    });
    expect(api.AllowedMethods).toEqual(expect.arrayContaining(['GET', 'POST', 'OPTIONS']));
    expect(JSON.stringify(originOf(api).DomainName)).toContain('ApiEndpoint');
  });

  test('get the errors of the API: neither pages nor functions stand in their place', () => {
    expect(api.FunctionAssociations).toBeUndefined();
    expect(distribution.CustomErrorResponses).toBeUndefined();
  });
});

describe("the page's files", () => {
  test.each([
    ['assets', assets],
    ['everything else', distribution.DefaultCacheBehavior],
  ])('%s come from the bucket, compressed, by TLS, and can only be read', (_, behavior) => {
    expect(behavior).toMatchObject({
      AllowedMethods: ['GET', 'HEAD'],
      Compress: true,
      ResponseHeadersPolicyId: { Ref: expect.any(String) },
      ViewerProtocolPolicy: 'redirect-to-https',
    });
    expect(originOf(behavior).S3OriginConfig).toBeDefined();
  });

  test('the bucket is private, and CloudFront reads it for this distribution only', () => {
    const [[name, bucket] = []] = Object.entries(resourcesOf(template, 'AWS::S3::Bucket')).filter(
      ([id]) => id.startsWith('Page'),
    );
    expect(bucket?.Properties.PublicAccessBlockConfiguration).toMatchObject({
      BlockPublicPolicy: true,
      RestrictPublicBuckets: true,
    });
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      Bucket: { Ref: name },
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: ['s3:GetObject', 's3:ListBucket'],
            Principal: { Service: 'cloudfront.amazonaws.com' },
            Condition: { StringEquals: { 'AWS:SourceArn': Match.anyValue() } },
          }),
        ]),
      },
    });
    template.hasResourceProperties('AWS::CloudFront::OriginAccessControl', {
      OriginAccessControlConfig: { SigningBehavior: 'always', SigningProtocol: 'sigv4' },
    });
  });
});

describe('the rewriting of routes', () => {
  const { FunctionCode } = theOnly(template, 'AWS::CloudFront::Function').Properties;
  const handler = runInNewContext(`${FunctionCode}; handler`);

  test.each([
    ['/', '/index.html'],
    ['/orders', '/index.html'],
    ['/orders/5f0c-AZ_1', '/index.html'],
    ['/orders/', '/index.html'],
    ['/signed-in', '/index.html'],
    ['/index.html', '/index.html'],
    ['/config.json', '/config.json'],
    ['/favicon.svg', '/favicon.svg'],
    ['/missing.js', '/missing.js'],
    ['/v1.2/orders', '/index.html'],
  ])('%s is answered by %s', (uri, expected) => {
    expect(handler({ request: { uri } }).uri).toBe(expected);
  });

  test('happens on the default behaviour only', () => {
    expect(distribution.DefaultCacheBehavior.FunctionAssociations).toHaveLength(1);
    expect(assets.FunctionAssociations).toBeUndefined();
  });
});

describe('the security headers', () => {
  const { ResponseHeadersPolicyConfig: policy } = theOnly(
    template,
    'AWS::CloudFront::ResponseHeadersPolicy',
  ).Properties;
  const security = policy.SecurityHeadersConfig;
  const csp = JSON.stringify(security.ContentSecurityPolicy);

  test('let nothing run or be shown that does not come from the page itself', () => {
    expect(csp).toContain("default-src 'self'");
    for (const directive of ['object-src', 'base-uri', 'form-action', 'frame-ancestors']) {
      expect(csp).toContain(`${directive} 'none'`);
    }
    expect(csp).not.toContain('unsafe');
    expect(csp).not.toContain('*');
  });

  test('let the page call the API, the store of files and Cognito, and nobody else', () => {
    expect(csp).toMatch(
      /connect-src 'self' https:\/\/.*FilesBucket.*ProviderURL.*amazoncognito\.com; /,
    );
  });

  test('let it call the provider that the stage names', () => {
    const page = { clientId: 'orders-page', connectTo: ['https://token.example.com'] };
    const other = templateOf('dev', { identity: { ...oidc, page } });

    const headers = theOnly(other, 'AWS::CloudFront::ResponseHeadersPolicy').Properties;
    expect(JSON.stringify(headers)).toContain(
      ' https://login.example.com https://token.example.com;',
    );
  });

  test('let it show pictures and films from the store of files, and nothing else from there', () => {
    const policy = textOf(security.ContentSecurityPolicy.ContentSecurityPolicy);
    const directives = policy.split('; ');

    expect(directives.filter((one) => one.includes('FilesBucket'))).toEqual([
      expect.stringMatching(/^connect-src 'self' https:\/\/FilesBucket\w+ /),
      expect.stringMatching(/^img-src 'self' https:\/\/FilesBucket\w+$/),
      expect.stringMatching(/^media-src 'self' https:\/\/FilesBucket\w+$/),
    ]);
  });

  test('let no other page load anything unless the stage names its origin', () => {
    expect(policy.CorsConfig).toBeUndefined();
    const page = { embedOrigins: ['https://shop.example.com'] };
    const named = theOnly(templateOf('dev', { page }), 'AWS::CloudFront::ResponseHeadersPolicy');

    expect(named.Properties.ResponseHeadersPolicyConfig.CorsConfig).toMatchObject({
      AccessControlAllowOrigins: { Items: ['https://shop.example.com'] },
      AccessControlAllowMethods: { Items: ['GET'] },
      AccessControlAllowCredentials: false,
    });
  });

  test('name no origins where the list of them is empty, which CloudFront would refuse', () => {
    const template = templateOf('dev', { page: { embedOrigins: [] } });
    const { Properties } = theOnly(template, 'AWS::CloudFront::ResponseHeadersPolicy');

    expect(Properties.ResponseHeadersPolicyConfig.CorsConfig).toBeUndefined();
  });

  test('keep to HTTPS for two years, and tell nothing to other sites', () => {
    expect(security).toMatchObject({
      StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true },
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { ReferrerPolicy: 'same-origin' },
    });
  });
});

describe('putting it up', () => {
  const deployments = Object.entries(resourcesOf(template, DEPLOYMENT));
  const deployed = (what: string) => deployments.find(([id]) => id.includes(what)) ?? [];
  const [assetsId, ofAssets] = deployed('Assets');
  const [brandId, ofBrand] = deployed('Brand');
  const [, ofPage] = deployed('UploaderPage');

  /** What is in the archives that it unpacks. */
  const filesOf = (deployment: Resource | undefined): readonly string[] =>
    deployment?.Properties.SourceObjectKeys.flatMap((key: string) => {
      const archive = `asset.${basename(key, '.zip')}`;
      return readdirSync(join(Stage.of(stack)?.outdir ?? '', archive));
    });

  test('assets may be kept for a year, the rest is asked about each time', () => {
    for (const Properties of [ofAssets?.Properties, ofBrand?.Properties]) {
      expect(Properties).toMatchObject({
        DestinationBucketKeyPrefix: 'assets',
        SystemMetadata: { 'cache-control': 'public, max-age=31536000, immutable' },
      });
    }
    expect(ofPage?.Properties.SystemMetadata).toEqual({ 'cache-control': 'no-cache' });
  });

  test('scripts and styles are put up as Brotli, what the brand brings along is not', () => {
    const encodings = [ofAssets, ofBrand, ofPage].map(
      (deployment) => deployment?.Properties.SystemMetadata['content-encoding'],
    );

    expect(encodings).toEqual(['br', undefined, undefined]);
    expect(filesOf(ofAssets)).toEqual(['app-1.js']);
    expect(filesOf(ofBrand)).toEqual(['logo-1.svg']);
    expect(filesOf(ofPage)).toContain('index.html');
  });

  test('assets come before the page that names them, and old ones stay', () => {
    expect(ofPage?.DependsOn).toEqual(expect.arrayContaining([assetsId, brandId]));
    for (const [, { Properties }] of deployments) expect(Properties.Prune).toBe(false);
  });

  test('its function may add to the bucket, and delete nothing', () => {
    const actions = permissionsOfRole(template, 'PageContents').map(({ action }) => action);

    expect(actions.filter((action) => action.startsWith('s3:')).sort()).toEqual([
      's3:GetObject',
      's3:ListBucket',
      's3:PutObject',
    ]);
  });

  test('the page learns where to sign in, and the API’s pool where to send people back to', () => {
    const markers = JSON.stringify(ofPage?.Properties.SourceMarkers);
    expect(markers).toContain('ProviderURL');
    expect(markers).toContain('IdentityPoolPeople');
    const [client] = Object.values(resourcesOf(template, 'AWS::Cognito::UserPoolClient')).filter(
      ({ Properties }) => Properties.CallbackURLs,
    );
    const url = JSON.stringify(client?.Properties.CallbackURLs);
    expect(url).toContain('http://localhost:8080/signed-in');
    expect(url).toMatch(/OriginDistribution\w+","DomainName".*\/signed-in/);
    expect(JSON.stringify(client?.Properties.LogoutURLs)).toContain('DomainName');
  });
});

describe('a stage', () => {
  test('may give the page a domain of its own, with TLS 1.2 and later', () => {
    const pageDomain = {
      name: 'orders.example.com',
      certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1',
    };
    const own = templateOf('prod', { pageDomain });

    expect(theOnly(own, DISTRIBUTION).Properties.DistributionConfig).toMatchObject({
      Aliases: ['orders.example.com'],
      HttpVersion: 'http2and3',
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
    });
    own.hasOutput('PageUrl', { Value: 'https://orders.example.com' });
    own.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      LogoutURLs: ['https://orders.example.com/'],
    });
  });

  test('has no page where people could not sign in to it', () => {
    const none = templateOf('dev', { identity: oidc });

    none.resourceCountIs(DISTRIBUTION, 0);
    none.resourceCountIs(DEPLOYMENT, 0);
    expect(JSON.stringify(resourcesOf(none, 'AWS::S3::Bucket'))).not.toContain('Page');
  });
});

test('the function that rewrites is small enough for CloudFront', () => {
  expect(readFileSync('lib/edge/rewrite-page-routes.js').length).toBeLessThan(10_240);
});
