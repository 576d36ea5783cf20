import type { enForms } from '../../strings/en-forms.ts';

export type Site = keyof typeof enForms.forms.sites;

type Shape = readonly [x: number, y: number, width: number, height: number, round: number];

/** Right and left are the person's own, who looks at us. Coordinates in a box of 120 × 250. */
export const OUTLINE: readonly (readonly [site: Site, shape: Shape])[] = [
  // The face lies over the head: what is seen of that is the crown.
  ['head', [46, 1, 28, 28, 14]],
  ['face', [47.5, 12, 25, 23, 11]],
  ['neck', [54, 36, 12, 8, 3]],
  ['right shoulder', [28, 45, 15, 14, 7]],
  ['left shoulder', [77, 45, 15, 14, 7]],
  ['chest', [44, 45, 32, 32, 6]],
  ['tummy', [44, 78, 32, 32, 6]],
  ['groin', [46, 111, 28, 14, 6]],
  ['right upper arm', [26, 60, 14, 28, 6]],
  ['left upper arm', [80, 60, 14, 28, 6]],
  ['right forearm', [22, 89, 13, 30, 6]],
  ['left forearm', [85, 89, 13, 30, 6]],
  ['right hand', [17, 120, 15, 17, 7]],
  ['left hand', [88, 120, 15, 17, 7]],
  ['right thigh', [43, 126, 16, 40, 7]],
  ['left thigh', [61, 126, 16, 40, 7]],
  ['right knee', [44, 167, 14, 14, 6]],
  ['left knee', [62, 167, 14, 14, 6]],
  ['right shin', [44, 182, 13, 44, 6]],
  ['left shin', [63, 182, 13, 44, 6]],
  ['right foot', [38, 227, 19, 13, 6]],
  ['left foot', [63, 227, 19, 13, 6]],
];
