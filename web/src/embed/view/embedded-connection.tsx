import { useConnectionText } from '../../app/use-connection-text.ts';
import { Notice } from '../../design/notice.tsx';

/** In the element itself: the edge of the window is the page's. */
export function EmbeddedConnection() {
  const text = useConnectionText();
  return (
    <div role="status" data-screen-only="">
      {text && <Notice tone="warning">{text}</Notice>}
    </div>
  );
}
