import { fireEvent, screen } from '@testing-library/react';
import type { Attachment } from '../../web/src/api/types.ts';
import { Attachments } from '../../web/src/files/attachments.tsx';
import { FakeService, ok, problem } from './support/fake-service.ts';
import { anAttachment, attachmentLink } from './support/files.ts';
import { fixClock, settle } from './support/fixed-clock.ts';
import { seeEverything } from './support/in-sight.ts';
import { renderPage } from './support/render-page.tsx';

const linkOf = (id: string) => `GET /v1/orders/order-1/attachments/${id}`;

const wall = anAttachment();
const walk = anAttachment({
  attachmentId: 'file-2',
  fileName: 'walk.mp4',
  contentType: 'video/mp4',
  size: 9_000_000,
});
const door = anAttachment({
  attachmentId: 'file-3',
  fileName: 'door.png',
  contentType: 'image/png',
});
const offer = anAttachment({
  attachmentId: 'file-4',
  fileName: 'offer.pdf',
  contentType: 'application/pdf',
});

/** Files of a form as Jo sees them. */
async function show(attachments: readonly Attachment[], given = new FakeService()) {
  seeEverything();
  for (const { attachmentId } of attachments) {
    const links = [1, 2, 3].map((nth) => ok(attachmentLink(attachmentId, nth)));
    if (!given.knows(linkOf(attachmentId))) given.on(linkOf(attachmentId), ...links);
  }
  const part = <Attachments orderId="order-1" of={{ attachments }} />;
  const page = renderPage(part, { as: 'jo', service: given });
  await settle();
  return page;
}

const thumbnails = () =>
  [...document.querySelectorAll<HTMLImageElement>('ul img')].map(({ src }) => src);
const tile = (name: RegExp) => screen.getByRole('button', { name });

/** The file that the viewer shows, and how many there are. */
const shown = () => {
  const dialog = screen.getByRole('dialog');
  return [
    dialog.querySelector('img, video')?.getAttribute('src'),
    dialog.querySelector('[role=status]')?.textContent,
  ];
};

fixClock();

describe('the files of a form', () => {
  it('are named, with what they are and how large', async () => {
    await show([wall, offer]);

    expect(tile(/wall\.jpg/).textContent).toBe('wall.jpgJPEG · 1.2 MB');
    expect(tile(/^Download offer\.pdf/).textContent).toContain('PDF · 1.2 MB');
  });

  it('are shown as pictures where they are some that browsers show', async () => {
    const heic = anAttachment({ attachmentId: 'file-5', contentType: 'image/heic' });
    const large = anAttachment({ attachmentId: 'file-6', size: 5_000_001 });
    const { service } = await show([wall, walk, offer, heic, large]);

    expect(thumbnails()).toEqual(['https://files.example/order-1/file-1?link=1']);
    expect(service.calls.map(({ route }) => route)).toEqual([linkOf('file-1')]);
  });

  it('are nothing where there are none', async () => {
    await show([]);

    expect(screen.queryByRole('list')).toBeNull();
  });
});

describe('a picture that cannot be loaded', () => {
  it('is loaded by another link, as the first may have become too old', async () => {
    await show([wall]);

    fireEvent.error(document.querySelector('img') as HTMLImageElement);
    await settle();

    expect(thumbnails()).toEqual(['https://files.example/order-1/file-1?link=2']);
  });

  it('is given up when that fails too', async () => {
    const { service } = await show([wall]);
    for (const _ of [1, 2]) {
      fireEvent.error(document.querySelector('img') as HTMLImageElement);
      await settle();
    }

    expect(thumbnails()).toEqual([]);
    expect(service.of(linkOf('file-1'))).toHaveLength(2);
    expect(tile(/wall\.jpg/)).toBeTruthy();
  });
});

describe('a download', () => {
  it('that fails says so', async () => {
    const service = new FakeService().on(linkOf('file-4'), problem(404, 'attachment-not-found'));
    const { user } = await show([offer], service);

    await user.click(tile(/offer\.pdf/));
    await settle();

    expect(screen.getByRole('alert').textContent).toBe('This file isn’t there anymore.');
  });
});

describe('the viewer', () => {
  it('shows the file that was pressed, by its name', async () => {
    const { user } = await show([wall, offer, door]);

    await user.click(tile(/door\.png/));
    await settle();

    expect(screen.getByRole('dialog', { name: 'door.png' })).toBeTruthy();
    expect(screen.getByRole('img', { name: 'door.png' })).toBeTruthy();
    expect(shown()).toEqual(['https://files.example/order-1/file-3?link=1', 'door.png, 2 of 2']);
  });

  it('goes through all that can be shown by keys', async () => {
    const { user } = await show([wall, walk, door]);
    await user.click(tile(/wall\.jpg/));
    await settle();

    const seen: unknown[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Home', 'End', 'ArrowLeft']) {
      await user.keyboard(`{${key}}`);
      await settle();
      seen.push(shown()[1]);
    }

    expect(seen).toEqual([
      'walk.mp4, 2 of 3',
      'door.png, 3 of 3',
      'door.png, 3 of 3',
      'wall.jpg, 1 of 3',
      'door.png, 3 of 3',
      'walk.mp4, 2 of 3',
    ]);
  });

  it('leaves a video the keys by which it is wound', async () => {
    const { user } = await show([wall, walk]);
    await user.click(tile(/walk\.mp4/));
    await settle();

    fireEvent.keyDown(document.querySelector('video') as HTMLVideoElement, { key: 'ArrowLeft' });
    await settle();

    expect(shown()[1]).toBe('walk.mp4, 2 of 2');
  });

  it('is closed by Escape, and the focus goes back to the file', async () => {
    const { user } = await show([wall]);
    await user.click(tile(/wall\.jpg/));
    await settle();

    await user.keyboard('{Escape}');
    await settle();

    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(tile(/wall\.jpg/));
  });

  it('says when the browser cannot show a file, which can be downloaded all the same', async () => {
    const heic = anAttachment({ fileName: 'wall.heic', contentType: 'image/heic' });
    const { user } = await show([heic]);
    await user.click(tile(/wall\.heic/));
    await settle();
    for (const _ of [1, 2]) {
      fireEvent.error(screen.getByRole('img'));
      await settle();
    }

    expect(screen.getByRole('dialog').textContent).toContain('Your browser can’t show this file.');
    expect(screen.getByRole('button', { name: 'Download' })).toBeTruthy();
  });

  it('says why when there is no link to a file', async () => {
    const large = anAttachment({ size: 5_000_001 });
    const gone = new FakeService().on(linkOf('file-1'), problem(404, 'attachment-not-found'));
    const { user } = await show([large], gone);
    await user.click(tile(/wall\.jpg/));
    await settle();

    expect(screen.getByRole('alert').textContent).toBe('This file isn’t there anymore.');
  });

  it('asks for another link each time that a video cannot be wound any more', async () => {
    const { user } = await show([walk]);
    await user.click(tile(/walk\.mp4/));
    await settle();
    const video = () => document.querySelector('video') as HTMLVideoElement;
    for (const _ of [1, 2]) {
      fireEvent.loadedData(video());
      fireEvent.error(video());
      await settle();
    }

    expect(video().src).toBe(attachmentLink('file-2', 3).url);
  });
});
