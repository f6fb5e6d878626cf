import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { bindInTime } from '../../web/src/shortcuts/bind-in-time.ts';
import { bindKeys } from '../../web/src/shortcuts/bind-keys.ts';
import { turnSingleKeys } from '../../web/src/shortcuts/single-keys.ts';

const pressed: string[] = [];
const note = (what: string) => () => void pressed.push(what);
let unbind: () => void;

const show = (more?: React.ReactNode) =>
  render(
    <main>
      <ul>
        <li>
          <a href="/orders/1">First</a>
        </li>
        <li>
          <a href="/orders/2">Second</a>
        </li>
      </ul>
      <button type="button" data-shortcut="accept" onClick={note('accept')}>
        Accept
      </button>
      <button type="button" data-shortcut="decline" onClick={note('decline')}>
        Decline
      </button>
      <input type="search" data-shortcut="search" aria-label="Search" />
      {more}
    </main>,
  );
const key = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, code: 'some', ...more });

beforeEach(() => {
  pressed.length = 0;
  unbind = bindKeys({ help: note('help'), goOrders: note('orders') });
});
afterEach(() => {
  unbind();
  localStorage.clear();
});

describe('shortcuts', () => {
  it('act by one key, or by one after the other', () => {
    show();

    key('?', { shiftKey: true });
    key('g');
    key('o');
    key('d');

    expect(pressed).toEqual(['help', 'orders', 'decline']);
  });

  it('find the button that cannot be taken back, and leave the press to the reader', () => {
    show();

    key('a');

    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Accept' }));
    expect(pressed).toEqual([]);
  });

  it('go through a list in both directions, and stay at its ends', () => {
    show();

    const went = ['j', 'j', 'j', 'k', 'k'].map((each) => {
      key(each);
      return document.activeElement?.textContent;
    });

    expect(went).toEqual(['First', 'Second', 'Second', 'First', 'First']);
  });

  it('find the search, and then leave all keys to it', () => {
    show();

    key('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    key('d');

    expect(pressed).toEqual([]);
  });

  it('do nothing while a dialog is open, with Control held, or when they are turned off', () => {
    const { unmount } = show(<div role="dialog" />);
    key('d');
    unmount();
    show();
    key('d', { ctrlKey: true });
    turnSingleKeys(false);
    key('d');
    expect(pressed).toEqual([]);

    turnSingleKeys(true);
    key('d');
    expect(pressed).toEqual(['decline']);
  });

  it('leave to the browser what has no use here', () => {
    render(<main />);

    expect(key('/')).toBe(true);
    show();
    expect(key('/')).toBe(false);
  });
});

describe('keys that are pressed before anything is bound', () => {
  let end: () => void;
  beforeEach(() => {
    unbind();
    end = bindInTime({ help: note('help'), goOrders: note('orders') });
  });
  afterEach(() => {
    end();
    jest.restoreAllMocks();
  });

  it('act as soon as they can, in their order', async () => {
    show();

    key('g');
    key('o');
    key('Shift', { shiftKey: true });
    key('?', { shiftKey: true });
    expect(pressed).toEqual([]);

    await waitFor(() => expect(pressed).toEqual(['orders', 'help']));
    key('d');
    expect(pressed).toEqual(['orders', 'help', 'decline']);
  });

  it('do nothing when it took too long, or somebody was typing', async () => {
    show();
    key('d');
    screen.getByRole('searchbox').focus();
    key('a');
    // Much later, on whichever clock events have.
    jest.spyOn(performance, 'now').mockReturnValue(Date.now() + 60_000);

    await waitFor(() => {
      fireEvent.keyDown(document.body, { key: '?', code: 'some', shiftKey: true });
      expect(pressed).toContain('help');
    });
    expect(pressed).not.toContain('decline');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });
});
