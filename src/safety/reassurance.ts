import { compile, find } from './phrase.ts';
import { read, type Sentence } from './reading.ts';

const help =
  'call|calling|called|ring|ringing|phone|phoning|dial|dialling|ambulance|doctor|doctors|gp|nurse|paramedic|paramedics|hospital|er|emergency|999|911|112|111|help|seen|anyone|anybody|someone';
const needless = 'no|not|dont|doesnt|isnt|arent|wont|wouldnt|shouldnt|neednt|never|without';

const phrases = [
  // "there is no need to call anyone", "you needn't go to hospital", "do not call an ambulance"
  `no ~1 need|reason|point|cause|sense ~4 ${help}`,
  `${needless} ~1 need|needs|needed|have|has|necessary|required|worth|must ~4 ${help}`,
  `neednt ~3 ${help}`,
  'do|please? not|never ~1 call|ring|phone|dial ~3',
  'dont call|ring|phone|dial|bother|go ~3',
  `unnecessary|pointless|overreaction ~4 ${help}`,
  // "calling an ambulance is not necessary"
  `${help} ~3 isnt|arent|not|never ~2 necessary|needed|required|urgent|called|justified|worth`,
  `${help} ~3 unnecessary|pointless|overkill|overreaction`,
  // "nothing to worry about", "no cause for concern", "not an emergency"
  'nothing ~2 worry|worried|fear|serious|dangerous|alarming',
  'no ~1 cause|reason|need|grounds ~1 for|to concern|worry|alarm|panic',
  'not|isnt|never ~1 an|a ~1 emergency',
  'not|isnt|nothing|never ~1 dangerous|serious|urgent|harmful|worrying|alarming',
  'dont|neednt|not ~1 worry|panic',
  // "it can wait until Monday", "wait and see", "sleep it off"
  'can|could|safely|just|simply ~1 wait|leave ~2 until|till|for|it|and',
  'wait ~1 until|till ~1 morning|monday|tomorrow|next|weekend|appointment',
  'wait and see',
  'sleep it off',
  // "she will be fine", "this is perfectly normal", "you have the all clear"
  'will|ll|shell|hell|theyll|itll|youll be ~1 fine|ok|okay|alright|safe|well',
  'perfectly|completely|totally|absolutely|entirely ~1 safe|normal|fine|harmless',
  'all clear',
].map(compile);

/**
 * Does this say that nobody need be called, or that all is well? Nobody can know that from a question or a note, so no
 * model and nobody outside may say it here. Pure. In doubt it says yes.
 */
export function reassures(text: string): boolean {
  return read(text).sentences.some(reassuresIn);
}

export const reassuresIn = (sentence: Sentence): boolean =>
  phrases.some((phrase) => find(phrase, sentence).length > 0);
