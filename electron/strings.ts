/** The words of the menu and of the command line; those of the window are in its own catalogue. */
export const strings = {
  title: 'Tend',
  lock: 'Lock',
  print: 'Print…',
  backupTitle: 'A folder for the backup',
  backupHere: 'Back up here',
  scheduleTitle: 'A folder for the backups Tend makes by itself',
  scheduleHere: 'Use this folder',
  restoreTitle: 'A backup to bring back',
  restoreThis: 'Choose this backup',
  backups: 'Backups of Tend',
  allFiles: 'All files',
  copyTitle: 'A copy outside the journal',
  copyHere: 'Save the copy',
  copyName: 'Copy',
  alreadyOpen: 'Tend is already open; its window is in front now.\n',
  refused: 'Tend refused a request that did not come from its own window in the way it knows.',
} as const;
