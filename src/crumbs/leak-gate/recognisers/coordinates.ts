import { matches, type Recogniser } from './recogniser.ts';

const DECIMAL =
  /(?<![\d.])[-+]?\d{1,3}\.\d{3,}\s?°?\s?[NSEW]?[\s,;]{1,3}[-+]?\d{1,3}\.\d{3,}(?:\s?°)?(?:\s?[NSEW]\b)?/gi;
const DEGREES =
  /(?<![\d.])\d{1,3}\s?°\s?\d{1,2}\s?['′](?:\s?\d{1,2}(?:\.\d{1,8})?\s?["″])?(?:\s?[NSEW]\b)?/gi;
const CODED =
  /\bgeo:\S+|\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b|\/\/\/\p{L}+\.\p{L}+\.\p{L}+/giu;

/** Latitude and longitude, plus codes and the three words of a square. */
export const coordinates: Recogniser = (text) =>
  [DECIMAL, DEGREES, CODED].flatMap((pattern) => matches(text, 'coordinates', pattern));
