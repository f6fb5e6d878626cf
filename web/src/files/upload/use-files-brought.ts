import { useEffect, useEffectEvent, useState } from 'react';

const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') ?? false;

/**
 * Takes files that are dropped anywhere on the page, or pasted; tells whether some are above it.
 * Were only the field to take them, a near miss would have the browser leave the page for the file.
 */
export function useFilesBrought(onFiles: (files: readonly File[]) => void): boolean {
  const [isAbove, setAbove] = useState(false);
  const bring = useEffectEvent(onFiles);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setAbove(true);
    };
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget ?? setAbove(false);
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setAbove(false);
      bring([...(event.dataTransfer?.files ?? [])]);
    };
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      // Office programs copy a picture of a text along with it: the text is meant.
      if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return;
      event.preventDefault();
      bring(files);
    };
    const stops = [
      listen('dragover', over),
      listen('dragleave', leave),
      listen('drop', drop),
      listen('paste', paste),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return isAbove;
}

/** Listens to all of the page; what comes back ends it. */
function listen<T extends keyof DocumentEventMap>(
  type: T,
  listener: (event: DocumentEventMap[T]) => void,
): () => void {
  document.addEventListener(type, listener);
  return () => document.removeEventListener(type, listener);
}
