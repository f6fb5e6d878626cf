import { type CheckPorts, checkUpload } from '../../../lambdas/application/check-upload.ts';
import { Unavailable } from '../../../lambdas/application/failures.ts';
import { takeVerdict } from '../../../lambdas/application/take-verdict.ts';
import type { Upload } from '../../../lambdas/domain/upload.ts';
import { anUpload, attachmentId } from '../../support/an-upload.ts';
import { inMemoryUploads } from '../../support/in-memory/uploads.ts';
import { ORDER_ID } from '../../support/orders.ts';

const PLACE = { orderId: ORDER_ID, attachmentId: attachmentId() };
const STORED = { ...PLACE, version: 'version-1', size: 1_200_000 };

/** Where a verdict belongs. */
const FOUND = { ...PLACE, version: 'version-1' };

const awaited = (): Upload => {
  const { version: _, ...upload } = anUpload({ status: 'awaited' });
  return upload;
};

/** A stage in which one file is uploaded, and all that is done to it. */
const aStage = (upload: Upload = awaited(), changes: Partial<CheckPorts> = {}) => {
  const uploads = inMemoryUploads(upload);
  const dropped: string[] = [];
  const ports: CheckPorts = {
    uploads,
    files: {
      start: async () => new Uint8Array(8),
      drop: async ({ version }) => {
        dropped.push(version);
      },
    },
    typeOf: async () => 'image/jpeg',
    ...changes,
  };
  return { ports, dropped, upload: () => uploads.all()[0] };
};

describe('what was uploaded', () => {
  it('is usable when it is what it was said to be, in this very version', async () => {
    const { ports, dropped, upload } = aStage();

    await checkUpload(ports, STORED);

    expect(upload()).toEqual({ ...awaited(), status: 'usable', version: 'version-1' });
    expect(dropped).toEqual([]);
  });

  it.each<[string, Partial<CheckPorts>, Partial<typeof STORED>]>([
    ['of another type', { typeOf: async () => 'text/html' }, {}],
    ['of no type that is known', { typeOf: async () => undefined }, {}],
    ['of another size', {}, { size: 7 }],
  ])('is refused and taken away when it is %s', async (_, changes, stored) => {
    const { ports, dropped, upload } = aStage(awaited(), changes);

    await checkUpload(ports, { ...STORED, ...stored });

    expect(upload()).toMatchObject({ status: 'refused', refusal: 'wrong_content' });
    expect(dropped).toEqual(['version-1']);
  });

  it('stays as it is when it is looked at again', async () => {
    const { ports, dropped, upload } = aStage();
    await checkUpload(ports, STORED);

    await checkUpload(ports, STORED);

    expect(upload()?.status).toBe('usable');
    expect(dropped).toEqual([]);
  });

  it('counts once: what is uploaded over it is taken away', async () => {
    const { ports, dropped, upload } = aStage();
    await checkUpload(ports, STORED);

    await checkUpload(ports, { ...STORED, version: 'version-2' });

    expect(upload()?.version).toBe('version-1');
    expect(dropped).toEqual(['version-2']);
  });

  it('is taken away again when that failed after it was refused', async () => {
    const refused = anUpload({ status: 'refused' });
    const { ports, dropped } = aStage(refused);

    await checkUpload(ports, STORED);

    expect(dropped).toEqual(['version-1']);
  });

  it('is taken away when nobody has asked for it', async () => {
    const { ports, dropped } = aStage();
    const uploads = inMemoryUploads();

    await checkUpload({ ...ports, uploads }, STORED);

    expect(dropped).toEqual(['version-1']);
  });

  it('is left to the life-cycle when it is gone already', async () => {
    const { ports, upload } = aStage();
    const files = { ...ports.files, start: async () => undefined };

    await checkUpload({ ...ports, files }, STORED);

    expect(upload()?.status).toBe('awaited');
  });

  it('stays awaited when the file store is out of reach: it is looked at again', async () => {
    const { ports, upload } = aStage();
    const start = async () => Promise.reject(new Unavailable('down'));

    await expect(
      checkUpload({ ...ports, files: { ...ports.files, start } }, STORED),
    ).rejects.toThrow(Unavailable);
    expect(upload()?.status).toBe('awaited');
  });
});

describe('where files are scanned', () => {
  const scanned = (upload?: Upload) => {
    const scan = jest.fn(async () => {});
    return { ...aStage(upload, { scan }), scan };
  };

  it('what was uploaded waits for a verdict', async () => {
    const { ports, scan, upload } = scanned();

    await checkUpload(ports, STORED);

    expect(upload()?.status).toBe('scanning');
    expect(scan).toHaveBeenCalledWith({ ...STORED, contentType: 'image/jpeg' });
  });

  it('the scanner is asked again when it is not known to have been asked', async () => {
    const { ports, scan } = scanned();
    await checkUpload(
      { ...ports, scan: () => Promise.reject(new Unavailable('down')) },
      STORED,
    ).catch(() => {});

    await checkUpload(ports, STORED);

    expect(scan).toHaveBeenCalledTimes(1);
  });

  it('what is not what it was said to be is not scanned at all', async () => {
    const { ports, scan } = scanned();

    await checkUpload({ ...ports, typeOf: async () => 'text/html' }, STORED);

    expect(scan).not.toHaveBeenCalled();
  });

  it('clean makes it usable', async () => {
    const { ports, dropped, upload } = scanned(anUpload({ status: 'scanning' }));

    await takeVerdict(ports, { ...FOUND, verdict: 'clean' });

    expect(upload()?.status).toBe('usable');
    expect(dropped).toEqual([]);
  });

  it.each(['infected', 'failed', ''])('%p refuses it, and takes it away', async (verdict) => {
    const { ports, dropped, upload } = scanned(anUpload({ status: 'scanning' }));

    await takeVerdict(ports, { ...FOUND, verdict });

    expect(upload()).toMatchObject({
      ...{ status: 'refused', refusal: 'not_clean' },
    });
    expect(dropped).toEqual(['version-1']);
  });

  it('what is found out later refuses what was usable', async () => {
    const { ports, dropped, upload } = scanned(anUpload());

    await takeVerdict(ports, { ...FOUND, verdict: 'infected' });

    expect(upload()?.status).toBe('refused');
    expect(dropped).toEqual(['version-1']);
  });

  it('what was refused stays refused', async () => {
    const { ports, upload } = scanned(anUpload({ status: 'refused' }));

    await takeVerdict(ports, { ...FOUND, verdict: 'clean' });

    expect(upload()?.status).toBe('refused');
  });

  it('a verdict that comes before the file was looked at comes again', async () => {
    const { ports, upload } = scanned(awaited());
    const verdict = { ...FOUND, verdict: 'clean' };

    await expect(takeVerdict(ports, verdict)).rejects.toThrow('not been looked at');
    await checkUpload(ports, STORED);
    await takeVerdict(ports, verdict);

    expect(upload()?.status).toBe('usable');
  });

  it.each<[string, Upload]>([
    ['clean', anUpload({ status: 'scanning' })],
    ['infected', anUpload()],
  ])('%s says nothing of it when it was found in another version', async (verdict, before) => {
    const { ports, dropped, upload } = scanned(before);

    await takeVerdict(ports, { ...FOUND, version: 'version-2', verdict });

    expect(upload()).toEqual(before);
    expect(dropped).toEqual([]);
  });

  it('a verdict on what is not there changes nothing', async () => {
    const { ports, dropped } = scanned();

    await takeVerdict({ ...ports, uploads: inMemoryUploads() }, { ...FOUND, verdict: 'infected' });

    expect(dropped).toEqual([]);
  });
});
