import { join } from 'node:path';
import { lateOrder, placeOrder } from '../browser/support/orders.ts';
import { type HostSite, startHostSite } from '../support/host-site.ts';
import { Marketplace } from '../support/marketplace.ts';
import { Runner } from '../support/runner.ts';
import { BrowserWindow } from './support/browser-window.ts';
import { startWebKit, type WebKit } from './support/web-kit.ts';

const PICTURE = join(process.cwd(), 'web/public/icon-192.png');

let site: HostSite;
let runner: Runner;
let market: Marketplace;
let webKit: WebKit;

beforeAll(async () => {
  site = await startHostSite();
  const page = { embedOrigins: [`http://localhost:${site.port}`] };
  runner = await Runner.start({ env: { PAGE: JSON.stringify(page) } });
  market = new Marketplace(runner);
  webKit = await startWebKit();
});
afterAll(async () => {
  await webKit?.stop();
  site?.stop();
  await Runner.disposeAll();
});

/** A window of somebody's, signed in, at a path. */
const open = async (person: string, path: string): Promise<BrowserWindow> => {
  const window = await BrowserWindow.open(webKit.driver, runner.address + path);
  await window.press(person);
  await window.shows('Sign out');
  return window;
};

test('a lower price is asked for, countered, and accepted with its refund', async () => {
  const order = await placeOrder(market);
  const robin = await open('Robin', `/orders/${order}`);
  const jo = await open('Jo', `/orders/${order}`);

  await robin.press('Order Assistant');
  await robin.press('Lower price');
  await robin.fill({
    'New price': '420',
    Reason: 'There is less to do',
    'Message to Jo': 'The ceiling is fine as it is.',
  });
  await robin.shows('-$80.00');
  await robin.press('Submit request');
  await jo.press('Make a counter-offer');
  await jo.fill({ 'New price': '450', 'Message to Robin': 'Then without the door frames.' });
  await jo.press('Send the counter-offer');
  await robin.press('Accept');
  await robin.press('Get $50.00 back');

  await robin.shows('Robin accepted', '$450.00');
  await jo.shows('Robin accepted', '$450.00');
  expect(await market.history(order)).toContain('price_adjusted');
});

test('a dispute with a picture is contested, and decided from the desk', async () => {
  const order = await lateOrder(market);
  const robin = await open('Robin', `/orders/${order}`);
  await robin.press('Order Assistant');
  await robin.press('Dispute');
  await robin.fill({
    'What went wrong': 'The work is late',
    'What happened': 'The shelves should hang since last week; not one of them has been made yet.',
    'Refund asked for': '200',
    'What it shows': 'The kitchen today',
  });
  await robin.attach(PICTURE);
  await robin.shows('Uploaded');
  await robin.press('Submit request');

  const jo = await open('Jo', `/orders/${order}`);
  await jo.press('Contest');
  await jo.fill({
    'Your side of the story': 'Robin asked me to wait for the new windows, as our messages show.',
    'Refund you offer': '50',
    'What it shows': 'Our messages of February',
  });
  await jo.press('Send to a moderator');
  const mika = await open('Mika', '/desk');
  await mika.follow('Kitchen shelves');
  await mika.shows('History');
  await mika.press('Decide');
  await mika.fill({
    'Refund (USD)': '120',
    'Your reasons': 'Waiting was agreed upon, but not for this long: a part is to be returned.',
  });
  await mika.press('Review the decision');
  await mika.press('Confirm the decision');

  await robin.shows('$120.00 goes back', 'Completed');
  const width = await robin.run<number>(
    'return document.querySelector("article img").naturalWidth',
  );
  expect(width).toBe(192);
});

test('new dates are chosen, and what was asked for can be taken back', async () => {
  const order = await placeOrder(market);
  const jo = await open('Jo', `/orders/${order}`);
  await jo.press('Order Assistant');
  await jo.press('New dates');
  await jo.moveOnByYear('End');
  await jo.fill({
    Reason: 'Scheduling',
    'Message to Robin': 'The paint arrives some days late.',
  });
  await jo.shows('New end');
  await jo.press('Submit request');

  await jo.press('Withdraw');
  await jo.press('Undo');
  await jo.press('Withdraw');

  await jo.shows('Jo withdrew');
  expect(await market.history(order)).toContain('request_withdrawn');
});

test('Arabic runs from right to left', async () => {
  const order = await placeOrder(market);
  await market.opened(order, 'additional_work');
  const robin = await open('Robin', `/orders/${order}`);
  await robin.fill({ Language: 'العربية' });

  await robin.shows('قبول');
  expect(await robin.run('return document.documentElement.dir')).toBe('rtl');
  // Windows share the choice, and the tests that follow read English.
  await robin.fill({ اللغة: 'English' });
});

test('the element is answered in a page of another origin', async () => {
  const orderId = await placeOrder(market);
  await market.opened(orderId, 'additional_work');
  site.show(orderId, runner);
  const address = `http://localhost:${site.port}/?as=robin`;
  const robin = await BrowserWindow.open(webKit.driver, address);
  await robin.pressIn('order-requests', 'Accept');
  await robin.pressIn('order-requests', 'Pay $180.00');

  await robin.shows('requestanswered');
  expect(await market.history(orderId)).toContain('work_added');
});
