import type { OrderRequestsEventMap } from '../../../public/embed.d.ts';

/** The events that the element adds to those of every element. */
type OwnEvents = Omit<OrderRequestsEventMap, keyof HTMLElementEventMap>;

type Details = {
  [Name in keyof OwnEvents]: OwnEvents[Name] extends CustomEvent<infer Detail> ? Detail : never;
};

/** Tells the page around the element of something. */
export type Tell = <Name extends keyof Details>(name: Name, detail: Details[Name]) => void;

export const tellBy =
  (element: HTMLElement): Tell =>
  (name, detail) =>
    void element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
