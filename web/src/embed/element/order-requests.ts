import type { GetToken } from '../../../public/embed.d.ts';
import type { Shown } from '../view/view.tsx';
import { loadView } from './load-view.ts';
import { notShown } from './not-shown.ts';

/** What its page can set before this script has come. */
const PROPERTIES = ['getToken', 'orderId'] as const;

/** `<order-requests order-id="…">`: see `embed.d.ts` beside the page, and docs/embedding.md. */
export class OrderRequests extends HTMLElement {
  static readonly observedAttributes = ['order-id'];

  readonly #shadow = this.attachShadow({ mode: 'open' });
  #getToken: GetToken | undefined;
  #shown: Shown | undefined;
  /** Grows with each start and end, so that what was loaded for an earlier one is left alone. */
  #turn = 0;

  get orderId(): string | null {
    return this.getAttribute('order-id');
  }

  set orderId(orderId: string | null) {
    if (orderId === null) this.removeAttribute('order-id');
    else this.setAttribute('order-id', orderId);
  }

  get getToken(): GetToken | undefined {
    return this.#getToken;
  }

  set getToken(getToken: GetToken | undefined) {
    this.#getToken = getToken;
    this.#update();
  }

  connectedCallback(): void {
    for (const name of PROPERTIES) this.#takeOver(name);
    void this.#start();
  }

  disconnectedCallback(): void {
    this.#turn++;
    this.#shown?.end();
    this.#shown = undefined;
  }

  attributeChangedCallback(): void {
    this.#update();
  }

  async #start(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const show = await loadView(this);
      if (turn !== this.#turn) return;
      this.#shown = show(this, this.#shadow);
      this.#update();
    } catch (error) {
      if (turn === this.#turn) notShown(this, this.#shadow, error, () => void this.#start());
    }
  }

  #update(): void {
    this.#shown?.update({ orderId: this.orderId, getToken: this.#getToken });
  }

  /** A property that was set on the element as it was before hides the one that it has now. */
  #takeOver(name: (typeof PROPERTIES)[number]): void {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete (this as Partial<this>)[name];
    Object.assign(this, { [name]: value });
  }
}
