import { setTimeout as pause } from 'node:timers/promises';
import { By, error, Key, type WebDriver, type WebElement } from 'selenium-webdriver';

const WITHIN_MS = 30_000;
const STILL_MS = 50;

class StillMovingError extends Error {}

/** What passes: an element is to come yet, drawn anew just then, covered, or on its way. */
const NOT_YET = [
  error.NoSuchElementError,
  error.StaleElementReferenceError,
  error.ElementNotInteractableError,
  error.ElementClickInterceptedError,
  StillMovingError,
];

/** A window of the browser: in each of them one can be somebody else. */
export class BrowserWindow {
  readonly #driver: WebDriver;
  readonly #handle: string;

  private constructor(driver: WebDriver, handle: string) {
    this.#driver = driver;
    this.#handle = handle;
  }

  static async open(driver: WebDriver, address: string): Promise<BrowserWindow> {
    await driver.switchTo().newWindow('window');
    const opened = new BrowserWindow(driver, await driver.getWindowHandle());
    await driver.get(address);
    return opened;
  }

  /** Presses the button of a name, or the first one whose text begins with it. */
  press(name: string): Promise<void> {
    const named = `normalize-space(.)="${name}" or @aria-label="${name}"`;
    const begins = `.//*[starts-with(normalize-space(.), "${name}")]`;
    const button = By.xpath(
      `//button[not(@disabled) and not(@aria-disabled="true")][${named} or ${begins}]`,
    );
    return this.#patiently(`“${name}” cannot be pressed`, async () =>
      press(await this.#driver.findElement(button)),
    );
  }

  /** Follows the first link whose text has these words. */
  follow(words: string): Promise<void> {
    const link = By.xpath(`//a[contains(., "${words}")]`);
    return this.#patiently(`“${words}” cannot be followed`, async () =>
      press(await this.#driver.findElement(link)),
    );
  }

  /** Types into fields by how their labels begin; a choice is made by its text. */
  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(fields)) {
      await this.#patiently(`“${label}” cannot be filled in`, async () => {
        const field = await this.#field(label);
        if ((await field.getTagName()) === 'select') {
          const option = By.xpath(`./option[normalize-space(.)="${value}"]`);
          await (await field.findElement(option)).click();
        } else {
          await field.clear();
          await field.sendKeys(value);
        }
      });
    }
  }

  /** Moves a time on by a year: its third part, in this browser. */
  moveOnByYear(label: string): Promise<void> {
    return this.#patiently(`“${label}” cannot be moved`, async () =>
      (await this.#field(label)).sendKeys(Key.ARROW_RIGHT, Key.ARROW_RIGHT, Key.ARROW_UP),
    );
  }

  /** Gives a file to the form that is open. */
  attach(path: string): Promise<void> {
    const input = By.css('[role="dialog"] input[type="file"]');
    return this.#patiently(`${path} cannot be attached`, async () =>
      (await this.#driver.findElement(input)).sendKeys(path),
    );
  }

  /** Waits until all of these texts are there. */
  async shows(...texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      await this.#until(`“${text}” is not there`, async () => (await this.#text()).includes(text));
    }
  }

  /** Presses a button inside an element of its own. */
  pressIn(element: string, name: string): Promise<void> {
    // What the element consists of is loaded after the page: until then it has no shadow root.
    const buttons = `document.querySelector('${element}')?.shadowRoot?.querySelectorAll('button')`;
    const isNamed = `(it) => it.textContent === '${name}' && it.ariaDisabled !== 'true'`;
    const script = `return [...(${buttons} ?? [])].find(${isNamed})`;
    return this.#patiently(`“${name}” cannot be pressed in ${element}`, async () => {
      const button = await this.#driver.executeScript<WebElement | null>(script);
      if (!button) throw new error.NoSuchElementError(name);
      await press(button);
    });
  }

  /** What a script on the page returns. */
  async run<T>(script: string): Promise<T> {
    await this.#driver.switchTo().window(this.#handle);
    return this.#driver.executeScript<T>(script);
  }

  async #field(label: string): Promise<WebElement> {
    const labelled = By.xpath(`//label[starts-with(normalize-space(.), "${label}")]`);
    const found = await this.#driver.findElement(labelled);
    return this.#driver.findElement(By.id((await found.getAttribute('for')) ?? ''));
  }

  /** Does something as soon as it can be done. */
  #patiently(complaint: string, act: () => Promise<void>): Promise<void> {
    const isDone = () =>
      act()
        .then(() => true)
        .catch((thrown) => {
          if (NOT_YET.some((kind) => thrown instanceof kind)) return false;
          throw thrown;
        });
    return this.#until(complaint, isDone);
  }

  /** Waits until something holds in this window; the complaint that it does not has the page's text. */
  async #until(complaint: string, holds: () => Promise<boolean>): Promise<void> {
    await this.#driver.switchTo().window(this.#handle);
    try {
      await this.#driver.wait(holds, WITHIN_MS);
    } catch (cause) {
      throw new Error(`${complaint}; there is: ${await this.#text()}`, { cause });
    }
  }

  #text(): Promise<string> {
    return this.run('return document.body?.innerText ?? ""');
  }
}

/** The driver presses where an element was a moment ago: one that moves would be missed. */
async function press(element: WebElement): Promise<void> {
  const before = await element.getRect();
  await pause(STILL_MS);
  const after = await element.getRect();
  if (before.x !== after.x || before.y !== after.y) throw new StillMovingError();
  await element.click();
}
