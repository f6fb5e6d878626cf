import { OrderRequests } from './element/order-requests.ts';

// Two script tags are one element.
if (!customElements.get('order-requests')) customElements.define('order-requests', OrderRequests);
