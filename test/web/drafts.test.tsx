import { fireEvent, screen } from '@testing-library/react';
import type { AssistantEntry } from '../../web/src/api/types.ts';
import { discardDrafts } from '../../web/src/form/drafts.ts';
import { RequestForm } from '../../web/src/requests/request-form.tsx';
import { fakeFileStore } from './support/fake-file-store.ts';
import { FakeService, ok, problem } from './support/fake-service.ts';
import { aFile, attachmentLink, startedUpload } from './support/files.ts';
import { fixClock, settle } from './support/fixed-clock.ts';
import { seeEverything } from './support/in-sight.ts';
import { anOrder } from './support/orders.ts';
import { renderPage } from './support/render-page.tsx';
import { aCancellation } from './support/requests.ts';

const OPEN = 'POST /v1/orders/order-1/requests';
const silence = { window: 'PT48H', expiresAt: '2026-11-25T10:00:00Z', onSilence: 'no_change' };
const unusable = problem(422, 'invalid-form');
const aService = () => new FakeService().on(`${OPEN}?dryRun=true`, unusable);

/** Opens the form of a type; what comes back closes it, as by mistake. */
const open = (type: AssistantEntry['type'], service = aService(), as = 'jo') => {
  const entry = { type, allowed: true, ...silence } as AssistantEntry;
  const none = () => undefined;
  const form = <RequestForm order={anOrder()} entry={entry} onBack={none} onDone={none} />;
  const page = renderPage(form, { as, service });
  return { ...page, close: () => page.rerender(null) };
};
const typed = (label: RegExp) => (screen.getByLabelText(label) as HTMLInputElement).value;
const message = /message/i;
const isBack = () => screen.queryByText(/Your draft is back/) !== null;

fixClock();

describe('what was typed into a form that was closed', () => {
  it('is there again when the form is opened again', async () => {
    const { user, close } = open('change_time');
    expect(isBack()).toBe(false);
    await user.type(screen.getByLabelText(message), 'The paint arrives late.');
    await user.selectOptions(screen.getByLabelText('Reason'), 'scheduling');
    close();

    open('change_time');

    expect(isBack()).toBe(true);
    expect(typed(message)).toBe('The paint arrives late.');
    expect(typed(/^Reason/)).toBe('scheduling');
  });

  it('is kept if all of it came in one piece, as by pasting', () => {
    const { close } = open('change_time');
    fireEvent.change(screen.getByLabelText(message), { target: { value: 'The paint is late.' } });
    close();

    open('change_time');

    expect(typed(message)).toBe('The paint is late.');
  });

  it('has as many entries in its lists, and new ones begin empty', async () => {
    const { user, close } = open('additional_work');
    await user.click(screen.getByRole('button', { name: 'Add an item' }));
    const [, second] = screen.getAllByLabelText('What') as [HTMLElement, HTMLElement];
    await user.type(second, 'Ceiling');
    close();

    const again = open('additional_work');
    await again.user.click(screen.getByRole('button', { name: 'Add an item' }));

    const works = screen
      .getAllByLabelText('What')
      .map((input) => (input as HTMLInputElement).value);
    expect(works).toEqual(['', 'Ceiling', '']);
  });

  it('stays with its entry of a list when one before it is taken out', async () => {
    const { user, close } = open('additional_work');
    await user.type(screen.getByLabelText('What'), 'Ceiling');
    await user.click(screen.getByRole('button', { name: 'Add an item' }));
    await user.type(screen.getAllByLabelText(/Price each/)[1] as HTMLElement, '40');
    close();
    const again = open('additional_work');

    await again.user.click(screen.getByRole('button', { name: 'Remove item 1' }));

    expect(typed(/^What/)).toBe('');
    expect(typed(/Price each/)).toBe('40');
  });

  it('counts at once: the difference that a price makes is told', async () => {
    const { user, close } = open('price_adjustment');
    await user.type(screen.getByLabelText(/New price/), '100');
    close();

    const again = open('price_adjustment');

    const difference = () => screen.getByText('Difference').nextElementSibling?.textContent;
    expect(difference()).toBe('-US$50.00');
    await again.user.click(screen.getByRole('button', { name: 'Discard draft' }));
    expect(difference()).toBe('–');
  });

  it('can be discarded: the form begins anew, and the first field has the focus', async () => {
    const { user, close } = open('change_time');
    await user.type(screen.getByLabelText(message), 'The paint arrives late.');
    close();
    const again = open('change_time');

    await again.user.click(screen.getByRole('button', { name: 'Discard draft' }));

    expect(isBack()).toBe(false);
    expect(typed(message)).toBe('');
    expect(document.activeElement).toBe(screen.getByLabelText('End'));
    again.close();
    open('change_time');
    expect(isBack()).toBe(false);
  });

  it('leaves no draft behind when it is discarded, not even in a form with a list', async () => {
    const { user, close } = open('additional_work');
    await user.type(screen.getByLabelText('What'), 'Ceiling');
    close();
    const again = open('additional_work');

    await again.user.click(screen.getByRole('button', { name: 'Discard draft' }));

    expect(typed(/^What/)).toBe('');
    again.close();
    open('additional_work');
    expect(isBack()).toBe(false);
  });

  it('is no draft any more once it has been sent', async () => {
    const service = aService().on(OPEN, ok(aCancellation()));
    const { user, close } = open('change_time', service);
    await user.type(screen.getByLabelText(message), 'The paint arrives late.');
    await user.click(screen.getByRole('button', { name: 'Submit request' }));
    await settle();
    close();

    open('change_time');

    expect(isBack()).toBe(false);
  });

  it('stays a draft when the service refuses it', async () => {
    const { user, close } = open('change_time', aService().on(OPEN, unusable));
    await user.type(screen.getByLabelText(message), 'Late.');
    await user.click(screen.getByRole('button', { name: 'Submit request' }));
    await settle();
    close();

    open('change_time');

    expect(typed(message)).toBe('Late.');
  });

  it('belongs to one type, one person, and until they sign out', async () => {
    const { user, close } = open('change_time');
    await user.type(screen.getByLabelText(message), 'The paint arrives late.');
    close();

    open('price_adjustment').close();
    expect(isBack()).toBe(false);
    const other = open('change_time', aService(), 'robin');
    expect(isBack()).toBe(false);
    other.close();
    discardDrafts();
    open('change_time');
    expect(isBack()).toBe(false);
  });

  it('is no draft if nothing was typed', () => {
    open('additional_work').close();

    open('additional_work');

    expect(isBack()).toBe(false);
  });

  it('brings its uploaded files along', async () => {
    seeEverything();
    const requests = fakeFileStore();
    const service = aService()
      .on('POST /v1/orders/order-1/attachments', { status: 201, body: startedUpload('file-1') })
      .on('GET /v1/orders/order-1/attachments/file-1', ok(attachmentLink('file-1')));
    const { user, close } = open('additional_work', service);
    await settle();
    await user.upload(document.querySelector('input[multiple]') as HTMLInputElement, aFile());
    await settle();
    requests[0]?.end(204);
    await settle();
    close();

    open('additional_work', service);
    await settle();

    expect(screen.getByText('wall.jpg')).toBeTruthy();
    expect(document.querySelector<HTMLInputElement>('[name="/attachments/0"]')?.value).toBe(
      'file-1',
    );
  });
});
