import { count } from './count.ts';

/** Photos and files: bringing them in, looking at them, and taking them out again. */
export const enAttachments = {
  attach: {
    add: 'Add a photo or file',
    addHint: 'Or drop it here, or paste a picture.',
    drop: 'Drop it to put it beside the line',
    row: 'Beside this line',
    here: (n: number) => `${count(n, 'photo or file', 'photos or files')} beside the line`,
    pasted: 'Pasted picture.png',
    unnamed: 'File',
    coming: (name: string) => `${name} is being sealed`,
    stop: (name: string) => `Stop adding ${name}`,
    takeOut: (name: string) => `Take ${name} out again`,
    open: (name: string) => `Look at ${name}`,
    dismiss: 'All right',
    asItIs: 'Add it as it is, with all that is in it',
    refused: (name: string, why: string) => `${name}: ${why}`,
    notReadable:
      'This could not be read. If it is a folder, please open it and choose the files; if it lies on a stick, please see that it is still in.',
    tooMany: (most: number) =>
      `Up to ${most} photos and files fit beside one line. The others were left out.`,
    /** `n` photos, of which something was removed. */
    removed: (n: number) =>
      n === 1
        ? 'Where it was taken and the camera’s details were removed.'
        : `Where they were taken and the camera’s details were removed from ${count(n, 'photo')}.`,
    keptIn: (n: number) =>
      n === 1
        ? 'Where it was taken and the camera’s details stay in it.'
        : `Where they were taken and the camera’s details stay in ${count(n, 'photo')}.`,
    keepFor: 'Keep them for this one',
    keepEach: 'To keep them for one, open it.',
    unseen:
      'Tend can’t show this kind of picture or take anything out of it. It is kept as a file, with all that is in it.',
    added: (n: number) => (n === 1 ? 'Put beside the note.' : `${n} put beside the note.`),
    adding: 'Sealing it…',
  },

  photo: {
    kinds: { file: 'File' },
    /** What core writes in place of words where there are none (src/journal/caption.ts). */
    captions: ['Photo', 'Photos', 'File', 'Files', 'Photos and files'],
    alt: (day: string, words: string) => `Photo, ${day}${words === '' ? '' : `, ${words}`}`,
    altOf: (n: number, all: number, day: string, words: string) =>
      `Photo ${n} of ${all}, ${day}${words === '' ? '' : `, ${words}`}`,
    none: 'no small picture',
    viewer: 'Photos and files',
    place: (n: number, all: number) => `${n} of ${all}`,
    previous: 'Earlier',
    next: 'Later',
    bigger: 'Bigger',
    smaller: 'Smaller',
    fits: 'Whole picture',
    pan: 'The picture. Plus and minus change its size, the arrow keys move it when it is larger than the window.',
    details: 'About this one',
    notKept: 'Beside the line you are writing; not kept yet.',
    about: (name: string, when: string) => `About ${name}, ${when}`,
    toNote: 'Go to the note',
    taken: 'Taken on',
    takenByNote: 'Not known; the day of its note counts.',
    dayKept: 'The day is kept.',
    wound: 'This shows a wound',
    length: 'Length, mm',
    width: 'Width, mm',
    depth: 'Depth, mm',
    measured: 'Measured by hand, if you like. Tend never measures a picture.',
    sizeWrong: 'As a number of millimetres up to 2,000, such as 24.',
    sizeKept: 'The size is kept.',
    size: (length: string, width: string) => `${length} × ${width} mm`,
    oneSize: (what: string, mm: string) => `${what} ${mm} mm`,
    lengthWord: 'length',
    widthWord: 'width',
    noSize: 'no size written down',
    byHand: 'measured by hand',
    compare: 'Side by side',
    compareHint: 'This wound photo and the one before it',
    single: 'One at a time',
    metadata: {
      removed: 'Where it was taken and the camera’s details were removed.',
      kept: 'Where it was taken and the camera’s details, if it has any, are still in it.',
      none: 'It held nothing about where it was taken or with what.',
    },
    fileKept: 'Kept exactly as it was.',
    noView: 'Tend does not open this kind of file. A copy can be opened elsewhere.',
    tooLarge:
      'This picture has more points than Tend can show here. It is kept whole; a copy can be opened elsewhere.',
    cannotShow: 'Tend can’t show this picture. It is kept whole; a copy can be opened elsewhere.',
    onlySmall: 'What you see is its small copy.',
    save: 'Save a copy…',
    saveMeans: 'The copy lies outside the journal, unsealed: whoever gets it can look at it.',
    saveYes: 'Choose where…',
    saving: 'Saving…',
    saved: 'The copy is saved.',
    remove: 'Remove…',
    removeMeans: {
      photo: 'The photo goes for good, and can’t be brought back. Its note stays.',
      file: 'The file goes for good, and can’t be brought back. Its note stays.',
    },
    removeYes: 'Remove it',
    removed: { photo: 'The photo is gone.', file: 'The file is gone.' },
    leave: 'Leave it',
  },
};
