import { createContext, use } from 'react';

type Listener = () => void;

/** What a screen reader should be told now, without moving the focus. */
export class Announcements {
  readonly #listeners = new Set<Listener>();
  #latest = '';

  readonly latest = (): string => this.#latest;

  readonly subscribe = (listener: Listener): Listener => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  say(text: string): void {
    // Saying the same again is news as well: a screen reader only notices a changed text.
    this.#latest = text === this.#latest ? `${text}\u00a0` : text;
    for (const listener of this.#listeners) listener();
  }
}

export const AnnouncementsContext = createContext(new Announcements());

/** Those of the page, or of the embedded element that one is in. */
export const useAnnouncements = (): Announcements => use(AnnouncementsContext);
