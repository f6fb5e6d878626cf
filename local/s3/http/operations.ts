import type { IncomingMessage } from 'node:http';
import { readBody } from '../../http/body.ts';
import type { ObjectStore } from '../objects/object-store.ts';
import type { ObjectVersion } from '../objects/object-version.ts';
import { tagsFromXml, tagsToXml } from '../objects/tags.ts';
import { notPlayed } from '../s3-error.ts';
import type { S3Call } from './s3-call.ts';
import type { S3Reply } from './s3-reply.ts';
import { showObject } from './shown-object.ts';

const largestBodyBytes = 64 * 1024;
/** Those that say what is meant, how it is signed, or what no caller would miss. */
const knownParameters = /^(x-id|versionId|tagging|response-.+|x-amz-.+)$/i;

/** Does what a signed call asks of one object. @throws S3Error */
export async function operate(
  call: S3Call,
  request: IncomingMessage,
  store: ObjectStore,
): Promise<S3Reply> {
  const strange = Object.keys(call.query).find((name) => !knownParameters.test(name));
  if (strange !== undefined) throw notPlayed(`${call.method} with ${strange}`);
  const { bucket, key, query } = call;
  const found = () => store.get(bucket, key, query.versionId);
  switch (`${call.method}${query.tagging === undefined ? '' : ' tagging'}`) {
    case 'GET':
    case 'HEAD':
      return showObject(call, store, found());
    case 'DELETE':
      return remove(call, store);
    case 'GET tagging':
      return { ...about(found(), 200), body: tagsToXml(found().tags) };
    case 'PUT tagging': {
      const tags = tagsFromXml((await readBody(request, largestBodyBytes)).toString());
      await store.tag(found(), tags);
      return about(found(), 200);
    }
    case 'DELETE tagging':
      await store.tag(found(), {});
      return about(found(), 204);
    default:
      throw notPlayed(`${call.method} of an object`);
  }
}

/** What is not there counts as deleted. */
async function remove({ bucket, key, query }: S3Call, store: ObjectStore): Promise<S3Reply> {
  if (query.versionId === undefined) return about(await store.mark(bucket, key), 204);
  const removed = await store.remove(bucket, key, query.versionId);
  return about({ isDeleteMarker: false, versionId: query.versionId, ...removed }, 204);
}

function about(
  { versionId, isDeleteMarker }: Pick<ObjectVersion, 'versionId' | 'isDeleteMarker'>,
  status: number,
): S3Reply {
  const marker = { 'x-amz-delete-marker': 'true' };
  return { status, headers: { 'x-amz-version-id': versionId, ...(isDeleteMarker && marker) } };
}
