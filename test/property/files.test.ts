import fc from 'fast-check';
import { addAttachment } from '../../lambdas/application/add-attachment.ts';
import { checkUpload } from '../../lambdas/application/check-upload.ts';
import type { DomainEvent } from '../../lambdas/application/domain-event.ts';
import { getAttachment } from '../../lambdas/application/get-attachment.ts';
import { handleCommand } from '../../lambdas/application/handle-command.ts';
import { keepAttachments } from '../../lambdas/application/keep-attachments.ts';
import { takeVerdict } from '../../lambdas/application/take-verdict.ts';
import type { StoredVersion } from '../../lambdas/application/upload-store.ts';
import type { Caller } from '../../lambdas/domain/actor.ts';
import { attachmentsIn } from '../../lambdas/domain/attachments.ts';
import { Rejection } from '../../lambdas/domain/rejections.ts';
import { CUSTOMER, MODERATOR, PRO } from '../support/callers.ts';
import { REQUEST_FORMS } from '../support/forms.ts';
import { inMemoryUploads, withUploads } from '../support/in-memory/uploads.ts';
import { aPlacedOrder, openCommand, orderFormFor } from '../support/placed-order.ts';
import { UPLOAD_FORM } from '../support/uploads.ts';
import { PATIENCE_MS, runs } from './settings.ts';

jest.setTimeout(PATIENCE_MS);

/*
 * Random courses of uploads, checks, verdicts, forms and hours, with a file store that forgets by
 * its life-cycle, and with messages that come late, twice and in any order.
 */

const HOUR = 60 * 60 * 1000;
/** After so long the life-cycle takes away what bears the tag. */
const LIFE_MS = 48 * HOUR;

/** A version that the file store has: whether it is what it was said to be, and whether it is kept. */
interface Kept {
  readonly stored: StoredVersion;
  readonly isRight: boolean;
  readonly at: number;
  isTagged: boolean;
}

const aWorld = async (isScanned: boolean) => {
  const order = await aPlacedOrder({ form: orderFormFor('dispute') });
  const { orderId, clock } = order;
  const uploads = inMemoryUploads();
  const orders = withUploads(order.orders, uploads);
  const ports = { ...order.ports, orders, uploads, harmless: (name: string) => name };
  const versions = new Map<string, Kept>();
  const messages: StoredVersion[] = [];
  const toKeep: DomainEvent[] = [];
  const attachmentIds: string[] = [];
  const idAt = (n: number): string => attachmentIds[n % attachmentIds.length] ?? 'none';

  const files = {
    start: async ({ version }: StoredVersion) =>
      versions.has(version) ? Uint8Array.of(versions.get(version)?.isRight ? 1 : 0) : undefined,
    drop: async ({ version }: StoredVersion) => {
      versions.delete(version);
    },
    keep: async ({ version }: StoredVersion) => {
      const kept = versions.get(version);
      if (!kept) throw new Error(`${version} is gone`);
      kept.isTagged = false;
    },
  };
  const checking = {
    uploads,
    files,
    typeOf: async (start: Uint8Array) => (start[0] === 1 ? UPLOAD_FORM.contentType : 'text/html'),
    ...(isScanned && { scan: async () => {} }),
  };

  const open = async (caller: Caller, ids: readonly string[]) => {
    const form = { ...REQUEST_FORMS.dispute, attachments: ids };
    const call = { orderId, caller, command: openCommand('dispute', form) };
    const { request, changes } = await handleCommand(ports, call);
    toKeep.push(
      ...changes
        .flatMap(({ events }) => events)
        .map(({ data }) => ({ orderId, data }) as DomainEvent),
    );
    await handleCommand(ports, {
      ...{ orderId, caller },
      command: { type: 'withdraw_request', requestId: request?.requestId ?? '', form: {} },
    });
  };

  return {
    order,
    versions,
    uploads,
    add: async (caller: Caller) => {
      const toUpload = async () => ({ url: '', fields: {} });
      const call = { orderId, caller, form: UPLOAD_FORM };
      attachmentIds.push(
        (await addAttachment({ ...ports, permits: { toUpload } }, call)).attachmentId,
      );
    },
    put: (n: number, isRight: boolean) => {
      if (attachmentIds.length === 0) return;
      const version = `version-${versions.size}-${messages.length}-${n}`;
      const stored = { orderId, attachmentId: idAt(n), version, size: UPLOAD_FORM.size };
      versions.set(version, { stored, isRight, at: clock.now(), isTagged: true });
      messages.push(stored);
    },
    check: async (n: number) => {
      const stored = messages[n % messages.length];
      if (stored) await checkUpload(checking, stored);
    },
    checkLast: () => checkUpload(checking, messages[messages.length - 1] as StoredVersion),
    judge: async (n: number, verdict: string) => {
      const upload = await uploads.find({ orderId, attachmentId: idAt(n) });
      if (!upload?.version) return;
      const { version } = upload;
      await takeVerdict(checking, { orderId, attachmentId: idAt(n), version, verdict });
    },
    open: (caller: Caller, picks: readonly number[]) => open(caller, picks.map(idAt)),
    /** The queue has brought every event within its hour: the life-cycle runs after that. */
    pass: async (hours: number) => {
      for (const event of toKeep.splice(0)) await keepAttachments({ uploads, files }, event);
      clock.set(clock.now() + hours * HOUR);
      for (const [version, { isTagged, at }] of versions) {
        if (isTagged && clock.now() - at >= LIFE_MS) versions.delete(version);
      }
    },
    link: async (attachmentId: string) => {
      let shown: string | undefined;
      const toDownload = async ({ version }: { readonly version?: string }) => {
        shown = version;
        return '';
      };
      const link = { ...ports, permits: { toDownload } };
      await getAttachment(link, { orderId, attachmentId, caller: PRO });
      return shown;
    },
    attachmentIds,
    messages,
  };
};

type World = Awaited<ReturnType<typeof aWorld>>;
type Step = (world: World) => unknown;

const callers = fc.constantFrom(CUSTOMER, PRO, MODERATOR);
const number = fc.nat({ max: 7 });
/** What mostly happens: a photo is uploaded and found to be good. */
const uploadWell =
  (caller: Caller): Step =>
  async (world) => {
    await world.add(caller);
    const last = world.attachmentIds.length - 1;
    world.put(last, true);
    await world.checkLast();
    await world.judge(last, 'clean');
  };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(CUSTOMER, CUSTOMER, PRO).map(uploadWell) },
  {
    weight: 3,
    arbitrary: callers.map(
      (caller): Step =>
        (world) =>
          world.add(caller),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(number, fc.boolean()).map(
      ([n, isRight]): Step =>
        (world) =>
          world.put(n, isRight),
    ),
  },
  {
    weight: 6,
    arbitrary: number.map(
      (n): Step =>
        (world) =>
          world.check(n),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(number, fc.constantFrom('clean', 'clean', 'infected')).map(
      ([n, verdict]): Step =>
        (world) =>
          world.judge(n, verdict),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.uniqueArray(number, { minLength: 1, maxLength: 2 }).map(
      (picks): Step =>
        (world) =>
          world.open(CUSTOMER, picks),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1, max: 30 }).map(
      (h): Step =>
        (world) =>
          world.pass(h),
    ),
  },
);

/** The files that the order's forms refer to. */
const referredTo = ({ order }: World) =>
  order.log().flatMap(({ events }) => events.flatMap(attachmentsIn));

const expectTruth = async (world: World): Promise<void> => {
  const uploads = new Map(world.uploads.all().map((upload) => [upload.attachmentId, upload]));
  for (const { attachmentId } of referredTo(world)) {
    const upload = uploads.get(attachmentId);
    expect(upload).not.toHaveProperty('usableUntil');
    expect(upload?.by.id).toBe(CUSTOMER.id);
    if (upload?.status === 'usable') expect(world.versions.has(upload.version ?? '')).toBe(true);
  }
  for (const attachmentId of world.attachmentIds) {
    const version = await world.link(attachmentId).catch(refusal);
    if (version) expect(world.versions.get(version)?.isRight ?? 'gone').not.toBe(false);
  }
};

/** Once every message has been worked off, what was refused or came late takes no room. */
const expectNoneTooMany = async (world: World): Promise<void> => {
  for (const n of world.messages.keys()) await world.check(n);
  const uploads = new Map(world.uploads.all().map((upload) => [upload.attachmentId, upload]));
  for (const [version, { stored }] of world.versions) {
    const upload = uploads.get(stored.attachmentId);
    expect([upload?.status, upload?.version]).not.toEqual(['refused', version]);
    expect(upload?.version).toBe(version);
  }
};

const refusal = (error: unknown): undefined => {
  if (!(error instanceof Rejection)) throw error;
};

it.each([
  ['looked at', false],
  ['scanned as well', true],
])(
  'no form refers to a file that was not %s, and none that one refers to is lost',
  (_, isScanned) =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
        const world = await aWorld(isScanned);
        for (const take of steps) {
          await Promise.resolve(take(world)).catch(refusal);
          await expectTruth(world);
        }
        await expectNoneTooMany(world);
      }),
      runs(400),
    ),
);
