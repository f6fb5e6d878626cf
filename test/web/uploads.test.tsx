import { fireEvent, screen, within } from '@testing-library/react';
import { Problem } from '../../web/src/api/problem.ts';
import { FilesField, filesOf } from '../../web/src/files/files-field.tsx';
import { CommandForm } from '../../web/src/form/command-form.tsx';
import { fakeFileStore } from './support/fake-file-store.ts';
import { FakeService, ok, problem } from './support/fake-service.ts';
import { aFile, attachmentLink, startedUpload } from './support/files.ts';
import { fixClock, settle } from './support/fixed-clock.ts';
import { seeEverything } from './support/in-sight.ts';
import { renderPage } from './support/render-page.tsx';

const START = 'POST /v1/orders/order-1/attachments';
const LOOK = 'GET /v1/orders/order-1/attachments/file-1';
const started = { status: 201, body: startedUpload('file-1') };
const usable = ok(attachmentLink('file-1'));
const notReady = problem(409, 'attachment-not-ready');

/** A form with a field for files, shown to Robin, who has chosen some. */
async function choose(service: FakeService, files: readonly File[]) {
  const requests = fakeFileStore();
  seeEverything();
  const send = jest.fn();
  const form = (failure?: Error) => (
    <CommandForm
      read={(values) => ({ attachments: filesOf(values) })}
      command={{ busy: false, error: failure, send }}
      submitLabel="Send"
    >
      <FilesField orderId="order-1" />
    </CommandForm>
  );
  const page = renderPage(form(), { as: 'robin', service });
  await settle();
  const input = document.querySelector('input[multiple]') as HTMLInputElement;
  if (files.length > 0) await page.user.upload(input, [...files]);
  await settle(100);
  return { ...page, requests, send, failWith: (failure: Error) => page.rerender(form(failure)) };
}

const row = (name: string) => screen.getByText(name).closest('li') as HTMLElement;
const sendButton = () => screen.getByRole('button', { name: 'Send' });

fixClock();

describe('a file that was chosen', () => {
  it('is sent to the file store as the last field of the form that the service has signed', async () => {
    const service = new FakeService().on(START, started);
    const { requests } = await choose(service, [aFile()]);

    expect(service.of(START)[0]?.body).toEqual({
      fileName: 'wall.jpg',
      contentType: 'image/jpeg',
      size: 1_200,
    });
    expect(requests[0]?.url).toBe('https://files.example/');
    expect([...(requests[0]?.sent?.keys() ?? [])]).toEqual(['key', 'Policy', 'file']);
  });

  it('shows how far it is', async () => {
    const { requests } = await choose(new FakeService().on(START, started), [aFile()]);

    requests[0]?.progress(420, 1_000);

    expect(row('wall.jpg').textContent).toContain('42%');
    expect(within(row('wall.jpg')).getByRole('progressbar')).toHaveProperty('value', 0.42);
  });

  it('goes into the form once the service has looked at it', async () => {
    const service = new FakeService().on(START, started).on(LOOK, notReady, notReady, usable);
    const { requests, send, user } = await choose(service, [aFile()]);
    requests[0]?.end(204);
    await settle(200);
    expect(row('wall.jpg').textContent).toContain('Checking');
    await settle(3_000);

    await user.click(sendButton());

    expect(send).toHaveBeenCalledWith({ attachments: ['file-1'] });
  });

  it('holds the form back until then, and says why', async () => {
    const { send, user } = await choose(new FakeService().on(START, started), [aFile()]);

    await user.click(sendButton());

    expect(send).not.toHaveBeenCalled();
    expect(document.getElementById(`${sendButton().getAttribute('aria-describedby')}`)).toBe(
      screen.getByText('You can send this as soon as all files are uploaded.'),
    );
  });

  it('is told to a screen reader when it begins and when it ends, not in between', async () => {
    const service = new FakeService().on(START, started).on(LOOK, usable);
    const { requests } = await choose(service, [aFile()]);
    const told = screen
      .getAllByRole('status')
      .find((region) => /wall/.test(`${region.textContent}`));
    expect(told?.textContent).toBe('Uploading wall.jpg');

    requests[0]?.progress(420, 1_000);
    expect(told?.textContent).toBe('Uploading wall.jpg');

    requests[0]?.end(204);
    await settle();
    expect(told?.textContent).toBe('wall.jpg is uploaded.');
  });

  it('is stopped by cancelling it, and the form can be sent without it', async () => {
    const { requests, send, user } = await choose(new FakeService().on(START, started), [aFile()]);

    await user.click(screen.getByRole('button', { name: 'Cancel wall.jpg' }));
    await user.click(sendButton());

    expect(requests[0]?.isAborted).toBe(true);
    expect(screen.queryByText('wall.jpg')).toBeNull();
    expect(send).toHaveBeenCalledWith({ attachments: undefined });
  });

  it('stops when its form is closed', async () => {
    const { requests, rerender } = await choose(new FakeService().on(START, started), [aFile()]);

    rerender(null);

    expect(requests[0]?.isAborted).toBe(true);
  });
});

describe('an upload that fails', () => {
  it('is tried again by itself, as the same upload', async () => {
    const service = new FakeService().on(START, 'lost', started, started).on(LOOK, usable);
    const { requests } = await choose(service, [aFile()]);
    await settle(1_000);
    requests[0]?.end('lost');
    await settle(2_000);
    requests[1]?.end(204);
    await settle();

    expect(row('wall.jpg').textContent).toContain('Uploaded');
    expect(row('wall.jpg').querySelector('img')?.src).toBe(attachmentLink('file-1').url);
    expect(new Set(service.of(START).map(({ key }) => key)).size).toBe(1);
  });

  it('ends with a sentence after three tries, and begins again when that is asked for', async () => {
    const service = new FakeService().on(START, started).on(LOOK, usable);
    const { requests, user } = await choose(service, [aFile()]);
    for (const nth of [0, 1, 2]) {
      requests[nth]?.end('lost');
      await settle(2_000);
    }
    expect(row('wall.jpg').textContent).toContain('The upload was interrupted.');

    await user.click(screen.getByRole('button', { name: 'Try again: wall.jpg' }));
    await settle(100);
    requests[3]?.end(204);
    await settle();

    expect(row('wall.jpg').textContent).toContain('Uploaded');
    expect(new Set(service.of(START).map(({ key }) => key)).size).toBe(1);
  });

  it('is given up when nothing moves for half a minute', async () => {
    const { requests } = await choose(new FakeService().on(START, started), [aFile()]);
    await settle(29_000);
    requests[0]?.progress(420, 1_000);
    await settle(29_000);
    expect(requests[0]?.isAborted).toBe(false);

    await settle(1_500);

    expect(requests[0]?.isAborted).toBe(true);
    expect(row('wall.jpg').textContent).toContain('The upload got stuck.');
  });

  it('is not sent twice when only looking at it took too long', async () => {
    const replies = Array.from({ length: 40 }, () => notReady);
    const service = new FakeService().on(START, started).on(LOOK, ...replies);
    const { requests, user } = await choose(service, [aFile()]);
    requests[0]?.end(204);
    await settle(70_000);
    expect(row('wall.jpg').textContent).toContain('checking it takes unusually long');

    service.on(LOOK, usable);
    await user.click(screen.getByRole('button', { name: 'Try again: wall.jpg' }));
    await settle();

    expect(row('wall.jpg').textContent).toContain('Uploaded');
    expect(requests).toHaveLength(1);
  });

  it('because the file is not what it was said to be tells why, and can only be taken out', async () => {
    const service = new FakeService().on(START, started).on(LOOK, {
      status: 409,
      body: {
        code: 'attachment-refused',
        errors: [{ pointer: '/attachmentId', code: 'file-wrong-content' }],
      },
    });
    const { requests, send, user } = await choose(service, [aFile()]);
    requests[0]?.end(204);
    await settle();
    expect(row('wall.jpg').textContent).toContain('don’t match its type');
    expect(screen.queryByRole('button', { name: /Try again/ })).toBeNull();

    await user.click(sendButton());
    expect(send).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Remove wall.jpg' }));
    await user.click(sendButton());
    expect(send).toHaveBeenCalledWith({ attachments: undefined });
  });
});

describe('many files', () => {
  it('go up three at a time', async () => {
    const service = new FakeService().on(START, started).on(LOOK, usable);
    const files = ['a', 'b', 'c', 'd', 'e'].map((name) => aFile({ name: `${name}.jpg` }));
    const { requests } = await choose(service, files);
    expect(requests).toHaveLength(3);
    expect(row('d.jpg').textContent).toContain('Waiting');

    requests[1]?.end(204);
    await settle();

    expect(requests).toHaveLength(4);
  });

  it('that are too many are named, and the rest is taken', async () => {
    const files = Array.from({ length: 11 }, (_, n) => aFile({ name: `${n + 1}.jpg` }));
    await choose(new FakeService().on(START, started), files);

    expect(screen.getByRole('alert').textContent).toBe(
      '11.jpg was left out: you can attach up to 10 files.',
    );
    expect(screen.getByRole('list', { name: 'Files' }).children).toHaveLength(10);
  });
});

describe('a file that the service does not take with the form', () => {
  it('says so where it is, and takes the focus', async () => {
    const service = new FakeService()
      .on(START, started, { status: 201, body: startedUpload('file-2') })
      .on(LOOK, usable)
      .on(LOOK.replace('file-1', 'file-2'), usable);
    const files = [aFile(), aFile({ name: 'door.jpg' })];
    const { requests, failWith, user } = await choose(service, files);
    for (const request of requests) request.end(204);
    await settle();

    failWith(
      new Problem({
        ...{ code: 'invalid-form', status: 422, detail: 'Some fields need correcting' },
        body: { errors: [{ pointer: '/attachments/1', code: 'file-expired' }] },
      }),
    );
    await settle();

    expect(row('door.jpg').textContent).toContain('uploaded too long ago');
    expect(document.activeElement).toBe(row('door.jpg'));

    await user.click(screen.getByRole('button', { name: 'Remove door.jpg' }));
    await settle();
    expect(screen.queryByText('Please correct one field.')).toBeNull();
  });
});

describe('files that are brought to the page', () => {
  const carrying = (files: readonly File[], types = ['Files']) => ({ files, types });

  it('are taken wherever they are dropped', async () => {
    await choose(new FakeService().on(START, started), []);

    fireEvent.drop(document.body, { dataTransfer: carrying([aFile()]) });
    await settle(100);

    expect(row('wall.jpg')).toBeTruthy();
  });

  it('are taken when they are pasted', async () => {
    await choose(new FakeService().on(START, started), []);

    fireEvent.paste(document.body, {
      clipboardData: carrying([aFile({ name: 'image.png', type: 'image/png' })]),
    });
    await settle(100);

    expect(row('image.png')).toBeTruthy();
  });

  it('are left alone where they only picture the text that is pasted', async () => {
    await choose(new FakeService(), []);

    fireEvent.paste(document.body, {
      clipboardData: carrying([aFile({ name: 'image.png' })], ['text/plain', 'Files']),
    });
    await settle(100);

    expect(screen.queryByText('image.png')).toBeNull();
  });
});
