import { notLoaded } from '../../app/not-started.ts';
import { directionOf } from '../../texts/language.ts';
import { hostLanguage } from './host-language.ts';
import { tellBy } from './tell.ts';

/** Says that the element's own parts have not arrived, where there are no components to say it. */
export function notShown(
  element: HTMLElement,
  shadow: ShadowRoot,
  error: unknown,
  retry: () => void,
): void {
  const language = hostLanguage(element);
  const button = document.createElement('button');
  button.type = 'button';
  button.lang = language;
  button.dir = directionOf(language);
  button.textContent = notLoaded[language];
  button.addEventListener('click', retry);
  shadow.replaceChildren(button);
  const orderId = element.getAttribute('order-id') ?? '';
  tellBy(element)('ordererror', { orderId, code: 'unreachable', message: String(error) });
}
