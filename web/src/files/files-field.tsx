import { Suspense } from 'react';
import { lazyPart } from '../app/lazy-part.ts';
import type { FormValues } from '../form/form-values.ts';
import styles from './files-field.module.css';

const UploadField = lazyPart(() => import('./upload/upload-field.tsx'));

/** The files that have been uploaded for a form; left out if there are none. */
export function filesOf(values: FormValues): readonly (string | undefined)[] | undefined {
  const ids = values.list('/attachments', (pointer) => values.text(pointer));
  return ids.length > 0 ? ids : undefined;
}

/** Files that go with a form. What uploads them is loaded with the first form that has some. */
export function FilesField({ orderId }: { orderId: string }) {
  return (
    <Suspense fallback={<div className={styles.place} aria-busy="true" />}>
      <UploadField orderId={orderId} />
    </Suspense>
  );
}
