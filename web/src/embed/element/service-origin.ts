/** Where this script has come from is where the service is. */
export const serviceOrigin = new URL(import.meta.url).origin;
