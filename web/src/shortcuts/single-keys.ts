const key = 'single-keys';

/** Whether single keys act: whoever dictates, or presses keys by accident, turns them off. */
export function areSingleKeysOn(): boolean {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
}

export function turnSingleKeys(isOn: boolean): void {
  try {
    localStorage.setItem(key, isOn ? 'on' : 'off');
  } catch {
    // The browser keeps nothing for this page: it counts until the page is loaded again.
  }
}
