import type { Messages } from '../messages.ts';

export const files: Messages['files'] = {
  label: 'Dateien',
  choose: 'Dateien auswählen',
  takePhoto: 'Foto aufnehmen',
  orDrop: 'oder hierher ziehen oder ein Bild einfügen',
  help: 'Fotos, PDFs, Textdateien und MP4-Videos: bis zu {most, number} Dateien mit je höchstens {size}.',
  wrongType:
    '{name} kann nicht angehängt werden. Wählen Sie ein Foto, ein PDF, eine Textdatei oder ein MP4-Video.',
  empty: '{name} ist leer.',
  tooLarge: '{name} ist größer als {size}.',
  tooMany: '{name} wurde ausgelassen: Sie können bis zu {most, number} Dateien anhängen.',
  nameTooLong: 'Der Name von {name} ist zu lang. Kürzen Sie ihn und wählen Sie die Datei neu aus.',
  steps: {
    waiting: 'Wartet',
    checking: 'Wird geprüft …',
    ready: 'Hochgeladen',
    failed: 'Nicht hochgeladen',
  },
  begun: '{name} wird hochgeladen',
  uploaded: '{name} ist hochgeladen.',
  notUploaded: '{name} wurde nicht hochgeladen. {reason}',
  remove: 'Entfernen',
  removeFile: '{name} entfernen',
  cancelFile: '{name} abbrechen',
  retryFile: 'Noch einmal versuchen: {name}',
  interrupted:
    'Das Hochladen wurde unterbrochen. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  stalled:
    'Das Hochladen kommt nicht voran. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  notChecked:
    'Die Datei ist hochgeladen, aber die Prüfung dauert ungewöhnlich lange. Versuchen Sie es gleich noch einmal.',
  waitForUploads: 'Sobald alle Dateien hochgeladen sind, können Sie das absenden.',
  mendFirst:
    'Einige Dateien wurden nicht hochgeladen. Versuchen Sie es noch einmal oder entfernen Sie sie, bevor Sie das absenden.',
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
  download: 'Herunterladen',
  previous: 'Vorherige',
  next: 'Nächste',
  position: '{n, number} von {of, number}',
  notShown:
    'Ihr Browser kann diese Datei nicht anzeigen. Laden Sie sie herunter, um sie anzusehen.',
};
