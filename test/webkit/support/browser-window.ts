import { By, error, Key, until, type WebDriver, type WebElement } from 'selenium-webdriver';

const WITHIN_MS = 30_000;

const { ElementClickInterceptedError, StaleElementReferenceError } = error;
const NOT_YET = [ElementClickInterceptedError, StaleElementReferenceError];

/** One step of a course, in the window of whoever takes it. */
type Step<T> = (driver: WebDriver) => Promise<T>;

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
  async press(name: string): Promise<void> {
    const named = `normalize-space(.)="${name}" or @aria-label="${name}"`;
    const begins = `.//*[starts-with(normalize-space(.), "${name}")]`;
    const buttons = `//button[not(@disabled)][${named} or ${begins}]`;
    await this.#click(By.xpath(buttons));
  }

  /** Follows the first link whose text has these words. */
  async follow(words: string): Promise<void> {
    await this.#click(By.xpath(`//a[contains(., "${words}")]`));
  }

  /** Types into fields by how their labels begin; a choice is made by its text. */
  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(fields)) {
      const field = await this.#field(label);
      if ((await field.getTagName()) === 'select') {
        const option = By.xpath(`./option[normalize-space(.)="${value}"]`);
        await (await field.findElement(option)).click();
      } else {
        await field.clear();
        await field.sendKeys(value);
      }
    }
  }

  /** Moves a time on by a year: its third part, in this browser. */
  async moveOnByYear(label: string): Promise<void> {
    const field = await this.#field(label);
    await field.sendKeys(Key.ARROW_RIGHT, Key.ARROW_RIGHT, Key.ARROW_UP);
  }

  /** Gives a file to the form that is open. */
  async attach(path: string): Promise<void> {
    const input = By.css('[role="dialog"] input[type="file"]');
    await this.#in(async (driver) => (await driver.findElement(input)).sendKeys(path));
  }

  /** Waits until all of these texts are there. */
  async shows(...texts: readonly string[]): Promise<void> {
    await this.#in(async (driver) => {
      for (const text of texts) {
        const said = async () =>
          (await driver.findElement(By.css('body')).getText()).includes(text);
        await driver.wait(said, WITHIN_MS, `“${text}” is not there`);
      }
    });
  }

  /** Presses a button inside an element of its own. */
  async pressIn(element: string, name: string): Promise<void> {
    // What the element consists of is loaded after the page: until then it has no shadow root.
    const buttons = `document.querySelector('${element}')?.shadowRoot?.querySelectorAll('button')`;
    const isNamed = `({ textContent }) => textContent === '${name}'`;
    const script = `return [...(${buttons} ?? [])].find(${isNamed})`;
    await this.#in(async (driver) => {
      const find = () => driver.executeScript<WebElement | null>(script);
      const button = await driver.wait(find, WITHIN_MS, `“${name}” is not there`);
      await button?.click();
    });
  }

  /** What a script on the page returns. */
  run<T>(script: string): Promise<T> {
    return this.#in((driver) => driver.executeScript<T>(script));
  }

  async #field(label: string): Promise<WebElement> {
    const labelled = By.xpath(`//label[starts-with(normalize-space(.), "${label}")]`);
    const found = await this.#find(labelled);
    return this.#find(By.id((await found.getAttribute('for')) ?? ''));
  }

  /** What is drawn anew between the finding and the click, or covered yet, is tried again. */
  async #click(locator: By): Promise<void> {
    const clicked = () =>
      this.#find(locator)
        .then((element) => element.click())
        .then(() => true)
        .catch((thrown) => {
          if (NOT_YET.some((kind) => thrown instanceof kind)) return false;
          throw thrown;
        });
    await this.#in((driver) => driver.wait(clicked, WITHIN_MS, `${locator} cannot be clicked`));
  }

  #find(locator: By): Promise<WebElement> {
    return this.#in(async (driver) => {
      const element = await driver.wait(until.elementLocated(locator), WITHIN_MS);
      return driver.wait(until.elementIsVisible(element), WITHIN_MS);
    });
  }

  async #in<T>(step: Step<T>): Promise<T> {
    await this.#driver.switchTo().window(this.#handle);
    return step(this.#driver);
  }
}
