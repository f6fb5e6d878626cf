import type { DefaultOptions } from '@tanstack/react-query';

/** How queries behave, on the page and in the element. Calls are tried again by the client already. */
export const queryDefaults: DefaultOptions = { queries: { retry: false, staleTime: 2000 } };
