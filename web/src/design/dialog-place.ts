import { createContext, use } from 'react';

/** Where dialogs go, if not into the page's body: into the shadow root of an embedded element. */
export const DialogPlaceContext = createContext<HTMLElement | undefined>(undefined);

export const useDialogPlace = (): HTMLElement | undefined => use(DialogPlaceContext);
