import type { Locator, Page } from '@playwright/test';
import { CUSTOMER, PEOPLE, type Person } from '../../web/src/sign-in/local/people.ts';

/** A view of the page, as somebody opens it first of all. */
export interface View {
  readonly name: string;
  readonly person?: Person;
  readonly path: string;
  /** What is there as soon as it can be used. */
  readonly usable: (page: Page) => Locator;
}

const MODERATOR = PEOPLE.find(({ role }) => role === 'moderator') as Person;

export const LIST: View = {
  name: 'My orders',
  person: CUSTOMER,
  path: '/orders?role=customer',
  usable: (page) => page.locator('main a[href^="/orders/"]').first(),
};

export const orderView = (path: string): View => ({
  name: 'an order',
  person: CUSTOMER,
  path,
  usable: assistantButton,
});

/** The views that are opened from a link, a bookmark or a mail. */
export const viewsWith = (order: View): readonly View[] => [
  { name: 'sign-in', path: '/', usable: (page) => page.locator('main button').first() },
  LIST,
  order,
  {
    name: "the moderators' desk",
    person: MODERATOR,
    path: '/desk',
    usable: (page) => page.locator('main a[href^="/orders/"]').first(),
  },
];

export const assistantButton = (page: Page): Locator =>
  page.locator('main button[aria-haspopup="dialog"]').first();
