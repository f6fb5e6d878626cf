import './support/speak-arabic.ts';
import { screen } from '@testing-library/react';
import Viewer from '../../web/src/files/viewer.tsx';
import { OrderHead } from '../../web/src/order/order-head.tsx';
import { SummaryCard } from '../../web/src/order/summary-card.tsx';
import { PendingRequest } from '../../web/src/requests/pending-request.tsx';
import { RequestForm } from '../../web/src/requests/request-form.tsx';
import { texts } from '../../web/src/texts/texts.ts';
import { englishLeft } from './support/english-left.ts';
import { FakeService, ok, problem } from './support/fake-service.ts';
import { anAttachment, attachmentLink } from './support/files.ts';
import { fixClock, settle } from './support/fixed-clock.ts';
import { anOrder, waitingFor } from './support/orders.ts';
import { renderPage } from './support/render-page.tsx';
import { aCancellation } from './support/requests.ts';
import { shown } from './support/shown.ts';

const OPEN = 'POST /v1/orders/order-1/requests';
const arabic = { as: 'robin', locale: 'ar-EG', timeZone: 'UTC' };

fixClock();

describe('to a reader of Arabic', () => {
  it('an order is told in Arabic digits, with what others wrote set apart', () => {
    const entries = ok({ entries: [], nextCursor: null });
    const service = new FakeService().on('GET /v1/orders/order-1/history?limit=100', entries);
    const order = anOrder();
    const told = (
      <>
        <OrderHead order={order} />
        <SummaryCard order={order} />
      </>
    );
    renderPage(told, { ...arabic, service });

    expect(document.body.textContent).toContain('١٥٠٫٠٠');
    expect(screen.getByText('Paint the hall').tagName).toBe('BDI');
    expect(screen.getByText('Robin').tagName).toBe('BDI');
    expect(englishLeft(shown(), 'ar')).toEqual([]);
  });

  it('a request is told with what follows from silence', () => {
    const request = aCancellation({ expiresAt: '2026-11-25T10:00:00Z' });
    renderPage(<PendingRequest request={request} order={waitingFor(request)} />, arabic);

    expect(document.body.textContent).toMatch(
      /آخر موعد للردّ من \u2068Jo\u2069: \u2068.+\u2069\.إذا لم يصل ردّ من \u2068Jo\u2069 قبل ذلك، فسيُلغى/,
    );
    expect(englishLeft(shown(), 'ar')).toEqual([]);
  });

  it.each([
    [1, 'حقل واحد يحتاج إلى تصحيح.'],
    [2, 'حقلان يحتاجان إلى تصحيح.'],
    [3, '3 حقول تحتاج إلى تصحيح.'],
    [11, '11 حقلًا يحتاج إلى تصحيح.'],
    [100, '100 حقل يحتاج إلى تصحيح.'],
  ])('%i fields have the form that their number asks for', (count, told) => {
    expect(
      texts.form.correct({ count }).replaceAll(/[٠-٩]/g, (d) => `${d.charCodeAt(0) & 15}`),
    ).toBe(told);
  });

  it('the arrow keys lead through files from right to left, as the buttons do', async () => {
    const service = new FakeService();
    const files = ['file-1', 'file-2', 'file-3'].map((attachmentId) => {
      const link = ok(attachmentLink(attachmentId));
      service.on(`GET /v1/orders/order-1/attachments/${attachmentId}`, link);
      return anAttachment({ attachmentId, fileName: `${attachmentId}.jpg` });
    });
    const viewer = <Viewer orderId="order-1" files={files} first={1} onClose={() => undefined} />;
    const { user } = renderPage(viewer, { ...arabic, service });
    await settle();

    await user.keyboard('{ArrowLeft}');
    expect(screen.getByRole('dialog', { name: 'file-3.jpg' })).toBeTruthy();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(screen.getByRole('dialog', { name: 'file-1.jpg' })).toBeTruthy();
    await user.keyboard('{End}');
    expect(screen.getByRole('dialog', { name: 'file-3.jpg' })).toBeTruthy();
  });

  it('amounts typed in Arabic digits are sent, from left to right', async () => {
    const refused = problem(422, 'invalid-form');
    const service = new FakeService().on(`${OPEN}?dryRun=true`, refused).on(OPEN, refused);
    const entry = {
      type: 'price_adjustment',
      ...{ allowed: true, window: 'PT48H' },
      expiresAt: '2026-11-25T10:00:00Z',
      onSilence: 'no_change',
    } as const;
    const nothing = () => undefined;
    const form = <RequestForm order={anOrder()} entry={entry} onBack={nothing} onDone={nothing} />;
    const { user } = renderPage(form, { ...arabic, service });
    const price = screen.getByLabelText('السعر الجديد (USD)');

    await user.type(price, '١٢٠٫٥');
    await user.click(screen.getByRole('button', { name: 'إرسال طلب التغيير' }));
    await settle();

    expect(service.of(OPEN)[0]?.body).toMatchObject({ newPrice: 12_050 });
    expect(price.getAttribute('dir')).toBe('ltr');
    expect(screen.getByRole('textbox', { name: /رسالة/ }).getAttribute('dir')).toBe('auto');
  });
});
