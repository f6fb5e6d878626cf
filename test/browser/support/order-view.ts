import type { Locator, Page } from '@playwright/test';
import type { SampleFile } from './files.ts';

/** The page of one order, as its reader uses it. */
export class OrderView {
  readonly page: Page;
  readonly dialog: Locator;
  /** What waits, and what can be done about it. */
  readonly banner: Locator;
  /** Where the order stands on its way. */
  readonly status: Locator;
  readonly summary: Locator;
  readonly history: Locator;
  readonly assistantButton: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog');
    this.banner = page.getByRole('region', { name: 'What’s next' });
    this.status = page.getByRole('list', { name: 'Progress' }).locator('[aria-current="step"]');
    this.summary = page.getByRole('region', { name: 'Summary' });
    this.history = page.getByRole('region', { name: 'History' });
    this.assistantButton = page.getByRole('button', { name: 'Order Assistant' });
  }

  /** Requests, the newest first. */
  get requests(): Locator {
    return this.history.getByRole('article');
  }

  /** The request that was opened last. */
  get latest(): Locator {
    return this.requests.first();
  }

  /** Lines of the summary, by their label. */
  facts(label: string): Locator {
    return this.summary.locator('dl > div').filter({ hasText: label });
  }

  /** Presses a button of the banner. */
  answer(name: string): Promise<void> {
    return this.banner.getByRole('button', { name, exact: true }).click();
  }

  /** What says yes once more to an answer that moves money. */
  get confirmButton(): Locator {
    return this.dialog.getByRole('button', { name: /^(Pay|Charge|Refund|Get) / });
  }

  /** Accepts, and says so again where money moves. */
  async accept(): Promise<void> {
    const button = this.banner.getByRole('button', { name: 'Accept', exact: true });
    const asks = await button.getAttribute('aria-haspopup');
    await button.click();
    if (asks) await this.confirmButton.click();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Opens the form of a request, by its name. */
  async ask(request: string): Promise<void> {
    await this.assistantButton.click();
    await this.dialog.getByRole('button', { name: request }).click();
  }

  /** Fills fields of the open dialog by their labels; a choice is made by its text. */
  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(fields)) {
      const field = this.dialog.getByLabel(label, { exact: false }).first();
      const isChoice = await field.evaluate((element) => element.tagName === 'SELECT');
      await (isChoice ? field.selectOption({ label: value }) : field.fill(value));
    }
  }

  /** Chooses files for the form of the open dialog. */
  attach(...files: readonly SampleFile[]): Promise<void> {
    return this.dialog.locator('input[multiple]').setInputFiles([...files]);
  }

  /** A file of the form in the open dialog, with how far it is. */
  upload(name: string): Locator {
    return this.dialog
      .getByRole('list', { name: 'Files' })
      .getByRole('listitem')
      .filter({ hasText: name });
  }

  get submitButton(): Locator {
    return this.dialog.getByRole('button', { name: 'Submit request' });
  }

  submit(): Promise<void> {
    return this.submitButton.click();
  }
}
