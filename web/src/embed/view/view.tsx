import { createRoot } from 'react-dom/client';
import type { GetToken } from '../../../public/embed.d.ts';
import { requestPlaces } from '../../requests/request-heading.ts';
import { directionOf } from '../../texts/language.ts';
import { language } from '../../texts/texts.ts';
import { styled } from '../element/shadow-styles.ts';
import { tellBy } from '../element/tell.ts';
import { Embedded } from './embedded.tsx';
import './host.css';

/** What its page says to the element. */
interface Given {
  readonly orderId: string | null;
  readonly getToken: GetToken | undefined;
}

/** An element that shows something. */
export interface Shown {
  update(given: Given): void;
  /** Leaves nothing behind. */
  end(): void;
}

/** Begins to show in a shadow root what the element's page says. */
export function show(element: HTMLElement, shadow: ShadowRoot): Shown {
  const [frame, content, dialogs] = [div(), div(), div()];
  frame.className = 'frame';
  frame.lang = language;
  frame.dir = directionOf(language);
  dialogs.className = 'dialogs';
  dialogs.popover = 'manual';
  frame.append(content, dialogs);
  shadow.replaceChildren(frame);
  dialogs.showPopover?.();
  const unstyle = styled(shadow);
  requestPlaces.add(shadow);
  const root = createRoot(content);
  const tell = tellBy(element);
  return {
    update: ({ orderId, getToken }) =>
      root.render(
        orderId && getToken && (
          <Embedded
            key={orderId}
            orderId={orderId}
            getToken={getToken}
            dialogPlace={dialogs}
            tell={tell}
          />
        ),
      ),
    end: () => {
      root.unmount();
      requestPlaces.delete(shadow);
      unstyle();
      shadow.replaceChildren();
    },
  };
}

const div = () => document.createElement('div');
