/** Where the service runs: `npm start` says so. */
export const baseUrl = process.env.API ?? 'http://127.0.0.1:3000';

const post = async <Reply>(path: string, body: object): Promise<Reply> => {
  const response = await fetch(baseUrl + path, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Reply;
};

/** The runner signs tokens for anybody; elsewhere a back end has `clientCredentials`. */
export const tokenOf = async (caller: { sub: string; scope?: string }): Promise<string> =>
  (await post<{ accessToken: string }>('/local/token', caller)).accessToken;

/** Has the runner tell an address of events; elsewhere a setting of the stage does. */
export const subscribe = async (url: string): Promise<string> =>
  (await post<{ secret: string }>('/local/webhooks', { url })).secret;
