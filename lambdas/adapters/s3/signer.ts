import { fromEnv } from '@aws-sdk/credential-provider-env';
import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';

/**
 * Signs for S3 what others will send. The client could do that as well, but whoever only signs would
 * load it for nothing: it is half of a bundle.
 */
export const s3Signer = (region: string): SignatureV4 =>
  new SignatureV4({
    service: 's3',
    region,
    credentials: fromEnv(),
    sha256: Sha256,
    // Keys are signed as they are sent, and what is sent is not known.
    ...{ uriEscapePath: false, applyChecksum: false },
  });
