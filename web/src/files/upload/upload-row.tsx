import { Button } from '../../design/button.tsx';
import { useFieldError } from '../../form/field-errors.ts';
import { formatPercent } from '../../numbers/format-percent.ts';
import { texts } from '../../texts/texts.ts';
import { useReader } from '../../time/reader.ts';
import { formatSize } from '../file-size.ts';
import { KindOfFile, Thumbnail } from '../thumbnail.tsx';
import { keptName, keptValue } from './kept-uploads.ts';
import styles from './upload-field.module.css';
import type { Upload, UploadState } from './uploads.ts';

const t = texts.files;

interface UploadRowProps {
  readonly orderId: string;
  readonly upload: Upload;
  /** JSON pointer of its id in the body. */
  readonly pointer: string;
  readonly onRetry: () => void;
  readonly onRemove: () => void;
}

/** One file of the form: how far it is, and what can be done about it. */
export function UploadRow({ orderId, upload, pointer, onRetry, onRemove }: UploadRowProps) {
  const { file, state } = upload;
  const { locale } = useReader();
  const refused = useFieldError(pointer);
  const error = state.step === 'failed' ? state.reason : refused;
  const hasEnded = state.step === 'ready' || state.step === 'failed';
  return (
    <li className={styles.row} tabIndex={-1} data-invalid={refused && ''}>
      <Preview orderId={orderId} upload={upload} />
      <div className={styles.about}>
        <bdi className={styles.name}>{file.name}</bdi>
        <span className={styles.state}>
          {formatSize(file.size, locale)} · {stateText(state, locale)}
        </span>
        {!hasEnded && <Bar state={state} label={t.begun({ name: file.name })} />}
        {error && <p className={styles.error}>{error}</p>}
      </div>
      <div className={styles.actions}>
        {state.step === 'failed' && state.canRetry && (
          <Button look="quiet" aria-label={t.retryFile({ name: file.name })} onClick={onRetry}>
            {texts.common.tryAgain}
          </Button>
        )}
        <Button
          look="quiet"
          aria-label={
            hasEnded ? t.removeFile({ name: file.name }) : t.cancelFile({ name: file.name })
          }
          onClick={onRemove}
        >
          {hasEnded ? t.remove : texts.common.cancel}
        </Button>
      </div>
      {state.step === 'ready' && (
        <>
          <input type="hidden" name={pointer} value={state.attachmentId} />
          <input type="hidden" name={keptName(pointer)} value={keptValue(upload)} />
        </>
      )}
    </li>
  );
}

/** What was chosen, as the others will see it, once it is there. */
function Preview({ orderId, upload }: Pick<UploadRowProps, 'orderId' | 'upload'>) {
  const { file, contentType, state } = upload;
  if (state.step !== 'ready') return <KindOfFile contentType={contentType} />;
  const { attachmentId } = state;
  const attachment = { attachmentId, contentType, fileName: file.name, size: file.size };
  return <Thumbnail orderId={orderId} file={attachment} />;
}

const stateText = (state: UploadState, locale: string): string =>
  state.step === 'sending' ? formatPercent(state.share, locale) : t.steps[state.step];

/** Without a value it tells that nobody knows how long it takes. */
function Bar({ state, label }: { state: UploadState; label: string }) {
  const share = state.step === 'sending' ? state.share : undefined;
  return <progress className={styles.bar} value={share} aria-label={label} />;
}
