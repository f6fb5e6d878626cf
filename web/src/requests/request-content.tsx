import type { Order, RequestOf, RequestType } from '../api/types.ts';
import { Attachments } from '../files/attachments.tsx';
import { viewOf } from './index.ts';

/** What was asked, with its type. */
type Asked = Pick<RequestOf<RequestType>, 'type' | 'form'>;

/** What was asked for, in the words of whoever asked. */
export function RequestContent({ asked: { type, form }, order }: { asked: Asked; order: Order }) {
  const { Content } = viewOf(type);
  return (
    <>
      <Content form={form} order={order} />
      <Attachments orderId={order.orderId} of={form} />
    </>
  );
}
