import type { FormFields } from '../access/post-policy.ts';
import type { NewObject } from '../objects/object-store.ts';
import { tagsFromXml } from '../objects/tags.ts';
import { notPlayed, S3Error } from '../s3-error.ts';

/** Fields that say something of the object or of the answer. */
const played = new Set(['key', 'content-type', 'tagging', 'bucket', 'success_action_status']);
/** Those of the policy, and those that nobody reads. */
const others = /^(policy$|x-amz-(algorithm|credential|date|security-token|signature)$|x-ignore-)/;

/** What the fields of a form say of the object. @throws S3Error for a field that is not played */
export function uploadedObject(bucket: string, fields: FormFields): NewObject {
  const strange = [...fields.keys()].find((name) => !played.has(name) && !others.test(name));
  if (strange !== undefined) throw notPlayed(`the field ${strange}`);
  const key = fields.get('key');
  if (!key)
    throw new S3Error(400, 'InvalidArgument', "Bucket POST must contain a field named 'key'.");
  const tagging = fields.get('tagging');
  return {
    ...{ bucket, key },
    contentType: fields.get('content-type') ?? 'binary/octet-stream',
    tags: tagging === undefined ? {} : tagsFromXml(tagging),
  };
}
