/** Where S3 is, below the runner's own address: what the addresses of all buckets begin with. */
export const filesPath = '/local/files';
