import { isolate } from '../../web/src/texts/isolate.ts';

const apart = (value: string) => `\u2068${value}\u2069`;

describe('a value in a sentence', () => {
  it.each(['Robin', 'US$480.00', 'hall.jpg', '25 Nov, 11:00'])(
    'that is written from right to left is set apart: %s',
    (value) => {
      expect(isolate({ value }, true)).toEqual({ value: apart(value) });
    },
  );

  it('is set apart among letters of the other direction only, where those run from left to right', () => {
    const values = { who: 'Robin', other: 'سلمى', firm: 'שלום' };

    expect(isolate(values, false)).toEqual({
      who: 'Robin',
      other: apart('سلمى'),
      firm: apart('שלום'),
    });
  });

  it('that a message chooses by, or counts with, is left as it is', () => {
    const values = { answerer: 'you', outcome: 'canceled', count: 3 };

    expect(isolate(values, true)).toEqual(values);
  });
});
