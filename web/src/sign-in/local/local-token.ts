import { MODERATORS } from '../session.ts';

interface Wanted {
  readonly sub: string;
  readonly scope?: string;
  readonly groups?: readonly string[];
}

/** A token of the runner's own issuer, which gives one to whoever asks. */
export async function localToken(wanted: Wanted): Promise<string> {
  const response = await fetch('/local/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wanted),
  });
  if (!response.ok) throw new Error(`/local/token: HTTP ${response.status}`);
  const { accessToken } = (await response.json()) as { accessToken: string };
  return accessToken;
}

export const moderatorToken = (sub: string): Promise<string> =>
  localToken({ sub, groups: [MODERATORS] });

/** A token of the marketplace's back end, which registers orders. */
export const backEndToken = (): Promise<string> =>
  localToken({ sub: 'example-shop', scope: 'order-requests/orders.write' });
