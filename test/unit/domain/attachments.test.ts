import { attachmentIdsIn, attachmentsIn } from '../../../lambdas/domain/attachments.ts';
import type { Command } from '../../../lambdas/domain/commands.ts';
import type { FieldErrorCode } from '../../../lambdas/domain/field-errors.ts';
import { Rejection } from '../../../lambdas/domain/rejections.ts';
import type { Upload } from '../../../lambdas/domain/upload.ts';
import { anUpload, attachmentId, SHOWN } from '../../support/an-upload.ts';
import { actorIn } from '../../support/callers.ts';
import { decideOn, eventsOf, pointersOf } from '../../support/decisions.ts';
import { REPLY_FORMS, REQUEST_FORMS } from '../../support/forms.ts';
import {
  aContestedOrder,
  anOrder,
  aPendingRequest,
  aRequest,
  NOW,
  REQUEST_ID,
} from '../../support/orders.ts';
import { LATE, openCommand } from '../../support/placed-order.ts';

const answering = (
  answer: 'provide-progress' | 'contest' | 'resolution',
  more: object,
): Command => ({
  type: 'answer_request',
  requestId: REQUEST_ID,
  answer,
  form: { ...REPLY_FORMS[answer], ...more },
});

/** What takes files, who gives it, and where it is told what they are. */
const TAKING = [
  {
    what: 'a dispute',
    as: 'customer',
    on: anOrder(LATE),
    command: (more: object) => openCommand('dispute', { ...REQUEST_FORMS.dispute, ...more }),
  },
  {
    what: 'additional work',
    as: 'pro',
    on: anOrder(),
    command: (more: object) =>
      openCommand('additional_work', { ...REQUEST_FORMS.additional_work, ...more }),
  },
  {
    what: 'progress',
    as: 'pro',
    on: anOrder({ pendingRequest: aPendingRequest('progress_update') }),
    request: aRequest('progress_update'),
    command: (more: object) => answering('provide-progress', more),
  },
  {
    what: 'a contest',
    as: 'pro',
    on: anOrder({ pendingRequest: aPendingRequest('dispute') }),
    request: aRequest('dispute'),
    command: (more: object) => answering('contest', more),
  },
  {
    what: 'a decision',
    as: 'moderator',
    on: aContestedOrder(),
    request: aRequest('dispute', 'contested'),
    command: (more: object) => answering('resolution', more),
  },
] as const;

const photo = TAKING[0];
const opening = (attachments: unknown, uploads?: readonly Upload[], now?: string) =>
  decideOn(photo.on, photo.command({ attachments }), { as: photo.as, uploads, now });

describe.each(TAKING)('files with $what', ({ as, on, command, ...situation }) => {
  const uploads = [anUpload({ by: actorIn(as) })];
  const more = { attachments: [attachmentId()] };

  it('are told by name, type and size', () => {
    const [event] = eventsOf(decideOn(on, command(more), { as, uploads, ...situation }));

    expect(event && attachmentsIn(event)).toEqual([SHOWN]);
  });

  it('are told of nothing when there are none', () => {
    const events = eventsOf(decideOn(on, command({ attachments: [] }), { as, ...situation }));

    expect(JSON.stringify(events)).not.toContain('attachments');
  });

  it('have to be of the one who sends the form', () => {
    const others = [anUpload({ by: { id: 'somebody-else', role: as } })];

    const decision = decideOn(on, command(more), { as, uploads: others, ...situation });

    expect(pointersOf(decision)).toEqual(['/attachments/0']);
  });
});

describe('a file that a form refers to', () => {
  const detailOf = (...uploads: readonly Upload[]) => {
    const decision = opening([attachmentId()], uploads);
    return decision instanceof Rejection ? decision.errors : decision;
  };
  const at = (code: FieldErrorCode, detail: string) => [
    { pointer: '/attachments/0', code, detail },
  ];

  it.each<[string, Partial<Upload> | undefined, FieldErrorCode, string]>([
    [
      'is not there',
      undefined,
      'file-unknown',
      'Give the id of a file that you uploaded to this order.',
    ],
    [
      "is the other party's",
      { by: actorIn('pro'), status: 'refused' },
      'file-unknown',
      'Give the id of a file that you uploaded to this order.',
    ],
    [
      'has not been uploaded',
      { status: 'awaited' },
      'file-awaited',
      'Upload the file first; a moment later it can be used.',
    ],
    [
      'is being scanned',
      { status: 'scanning' },
      'file-scanning',
      'Send this again in a moment: the file is being scanned.',
    ],
    [
      'was refused for its content',
      { status: 'refused', refusal: 'wrong_content' },
      'file-wrong-content',
      'Give another file: its content is not image/jpeg.',
    ],
    [
      'was refused by a scanner',
      { status: 'refused', refusal: 'not_clean' },
      'file-not-clean',
      'Give another file: it did not pass the scan.',
    ],
  ])('cannot be one that %s', (_, change, code, detail) => {
    expect(detailOf(...(change ? [anUpload(change)] : []))).toEqual(at(code, detail));
  });

  it.each(['usable', 'awaited', 'scanning'] as const)(
    'cannot be one that was not used within a day, if it was %s',
    (status) => {
      const upload = anUpload({ status, usableUntil: NOW });

      expect(detailOf(upload)).toEqual(
        at('file-expired', 'Upload the file again: it was not used in time.'),
      );
    },
  );

  it('can be older than a day once a form has referred to it', () => {
    const { usableUntil: _, ...kept } = anUpload();
    const later = new Date(Date.parse(NOW) + 30 * 86_400_000).toISOString();

    expect(pointersOf(opening([attachmentId()], [kept], later))).toEqual([]);
  });

  it('can be named once', () => {
    const twice = [attachmentId(), attachmentId()];

    expect(pointersOf(opening(twice, [anUpload()]))).toEqual(['/attachments/1']);
  });

  it('is told of in the order of the form', () => {
    const uploads = [1, 2, 3].map((n) => anUpload({ attachmentId: attachmentId(n) }));
    const [event] = eventsOf(opening([3, 1, 2].map(attachmentId), uploads));

    const ids = event && attachmentsIn(event).map((shown) => shown.attachmentId);
    expect(ids).toEqual([3, 1, 2].map(attachmentId));
  });

  it.each([
    ['no list', 'hall.jpg', '/attachments'],
    ['eleven', Array.from({ length: 11 }, (_, n) => attachmentId(n)), '/attachments'],
    ['no text', [7], '/attachments/0'],
    ['no id', ['../secret'], '/attachments/0'],
  ])('is refused as %s', (_, attachments, pointer) => {
    expect(pointersOf(opening(attachments))).toEqual([pointer]);
  });

  it('is found fault with beside the other fields', () => {
    const form = {
      ...REQUEST_FORMS.dispute,
      requestedRefund: 99_000_000,
      attachments: [attachmentId()],
    };
    const decision = decideOn(photo.on, openCommand('dispute', form), { as: 'customer' });

    expect(pointersOf(decision)).toEqual(['/requestedRefund', '/attachments/0']);
  });

  it.each(['cancellation', 'change_time', 'price_adjustment', 'progress_update'] as const)(
    'has no place in a form of %s',
    (type) => {
      const form = { ...REQUEST_FORMS[type], attachments: [attachmentId()] };
      const decision = decideOn(anOrder(), openCommand(type, form), { as: 'customer' });

      expect(pointersOf(decision)).toEqual(['/attachments']);
    },
  );
});

describe('what has to be looked up for a form', () => {
  const ids = (attachments: unknown) => attachmentIdsIn(openCommand('dispute', { attachments }));

  it('is what looks like an id, each once and ten at most', () => {
    const many = Array.from({ length: 12 }, (_, n) => attachmentId(n));

    expect(ids([attachmentId(1), attachmentId(1), 'x', null])).toEqual([attachmentId(1)]);
    expect(ids(many)).toEqual(many.slice(0, 10));
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'abc'],
    ['an object', { length: 3 }],
  ])('is nothing for %s', (_, attachments) => expect(ids(attachments)).toEqual([]));

  it('is nothing for what is no form, or has none', () => {
    expect(attachmentIdsIn(openCommand('dispute', null))).toEqual([]);
    expect(attachmentIdsIn({ type: 'restart_movements' })).toEqual([]);
  });
});
