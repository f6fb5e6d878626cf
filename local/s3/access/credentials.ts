/** What every function of the runner signs with; nobody else knows a secret that matters here. */
export const credentials = {
  accessKeyId: 'local',
  secretAccessKey: 'local',
  sessionToken: 'local',
} as const;
