import { documentClient } from '../../lambdas/adapters/dynamodb/client.ts';
import { dynamoTable } from '../../lambdas/adapters/dynamodb/table.ts';
import { dynamoUploads } from '../../lambdas/adapters/dynamodb/uploads.ts';
import type { Place } from '../../lambdas/application/upload-store.ts';
import type { Upload } from '../../lambdas/domain/upload.ts';

export const UPLOAD_FORM = { fileName: 'hall.jpg', contentType: 'image/jpeg', size: 1_200_000 };

/** What becomes of an upload that is awaited, in the database of the test. */
export const settleUpload = async (place: Place, change: Partial<Upload>): Promise<void> => {
  const table = dynamoTable(documentClient(), process.env.TABLE_NAME ?? '');
  const uploads = dynamoUploads(table, { now: Date.now });
  const upload = await uploads.find(place);
  if (!upload) throw new Error(`There is no upload ${place.attachmentId}`);
  await uploads.settle({ ...upload, ...change }, upload.status);
};
