/** Files that go with a form, on their way up and as they are shown. */
export const files = {
  label: 'Files',
  choose: 'Choose files',
  takePhoto: 'Take a photo',
  orDrop: 'or drop them here, or paste a picture',
  help: (most: number) =>
    `Photos, PDFs, text files and MP4 videos: up to ${most} files of 25 MB each.`,

  wrongType: (name: string) =>
    `${name} can’t be attached. Choose a photo, a PDF, a text file or an MP4 video.`,
  empty: (name: string) => `${name} is empty.`,
  tooLarge: (name: string) => `${name} is larger than 25 MB.`,
  tooMany: (name: string, most: number) =>
    `${name} was left out: you can attach up to ${most} files.`,

  steps: {
    waiting: 'Waiting',
    checking: 'Checking…',
    ready: 'Uploaded',
    failed: 'Not uploaded',
  },
  percent: (percent: number) => `${percent}%`,
  begun: (name: string) => `Uploading ${name}`,
  uploaded: (name: string) => `${name} is uploaded.`,
  notUploaded: (name: string, reason: string) => `${name} was not uploaded. ${reason}`,
  remove: 'Remove',
  removeFile: (name: string) => `Remove ${name}`,
  cancelFile: (name: string) => `Cancel ${name}`,
  retryFile: (name: string) => `Try again: ${name}`,

  interrupted: 'The upload was interrupted. Check your connection and try again.',
  stalled: 'The upload got stuck. Check your connection and try again.',
  notChecked: 'The file is uploaded, but checking it takes unusually long. Try again in a moment.',
  waitForUploads: 'You can send this as soon as all files are uploaded.',
  mendFirst: 'Some files were not uploaded. Try again or remove them before you send this.',

  types: {
    'image/jpeg': 'JPEG',
    'image/png': 'PNG',
    'image/webp': 'WebP',
    'image/gif': 'GIF',
    'image/heic': 'HEIC',
    'application/pdf': 'PDF',
    'text/plain': 'Text',
    'video/mp4': 'MP4',
  },
  download: 'Download',
  previous: 'Previous',
  next: 'Next',
  position: (n: number, of: number) => `${n} of ${of}`,
  notShown: 'Your browser can’t show this file. Download it to look at it.',
};
