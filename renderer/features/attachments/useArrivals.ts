import { useEffect, useState } from 'react';
import { en } from '../../strings/en.ts';

/** Files that are dropped anywhere on the page, or pasted into it. Returns whether some hover over it now. */
export function useArrivals(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Every element under the pointer is entered and left in turn.
    let depth = 0;
    const leave = () => {
      depth = 0;
      setOver(false);
    };
    const onEnter = (e: DragEvent) => {
      if (!bringsFiles(e.dataTransfer)) return;
      depth += 1;
      setOver(true);
    };
    const onOver = (e: DragEvent) => {
      if (!bringsFiles(e.dataTransfer)) return;
      e.preventDefault();
      if (e.dataTransfer !== null) e.dataTransfer.dropEffect = 'copy';
    };
    const onLeave = (e: DragEvent) => {
      if (!bringsFiles(e.dataTransfer)) return;
      depth -= 1;
      if (depth <= 0) leave();
    };
    const onDrop = (e: DragEvent) => {
      if (!bringsFiles(e.dataTransfer)) return;
      e.preventDefault();
      leave();
      take([...(e.dataTransfer?.files ?? [])]);
    };
    const onPaste = (e: ClipboardEvent) => {
      const files = [...(e.clipboardData?.files ?? [])];
      // What was copied from a page or a table is words, with a picture of them: the words are wanted in the line.
      if (files.length === 0 || e.clipboardData?.types.includes('text/html')) return;
      // An older note that is being changed is not the line.
      if (document.activeElement?.closest('article') != null) return;
      e.preventDefault();
      take(files.map(named));
    };
    const take = (files: readonly File[]) => {
      // Behind an open dialog nothing is added: nobody would see it.
      if (files.length > 0 && document.querySelector('[role="dialog"]') === null) onFiles(files);
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('paste', onPaste);
    };
  }, [onFiles]);
  return over;
}

function bringsFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') === true;
}

/** What the clipboard calls "image.png" no one has named. */
function named(file: File): File {
  return file.name === 'image.png' ? new File([file], en.attach.pasted, { type: file.type }) : file;
}
