import { matches, type Recogniser } from './recogniser.ts';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t|tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)';
const LONG_MONTH = '(?:january|february|april|june|july|august|september|october|november|december)';
const ORDINAL =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))';
const CLOCK =
  '(?:[T, ]{1,2}(?:at )?\\d{1,2}[:.]\\d{2}(?::\\d{2}(?:\\.\\d{1,6})?)?(?: ?[ap]m)?(?:Z|[+-]\\d{2}:?\\d{2})?)?';
const DATES = [
  `(?<![\\d.])\\d{4}[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?(?![\\d-])${CLOCK}`,
  `(?<![\\d./-])\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})(?![\\d-])${CLOCK}`,
  `(?<![\\d.])\\d{1,2}(?:st|nd|rd|th|\\.)?(?: of)?[ -]${MONTH}\\b\\.?(?:[ ,-]{1,2}\\d{2,4}\\b)?${CLOCK}`,
  `\\b${MONTH}\\.?[ -]\\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4}\\b)?${CLOCK}`,
  `\\b${MONTH}\\.? (?:19|20)\\d{2}\\b`,
  `\\b(?:the )?${ORDINAL}(?: of|,)? ${MONTH}\\b(?:[, ]{1,2}(?:nineteen|twenty|two thousand)(?:[ -](?:and )?[a-z]+){0,3})?`,
  `\\b${MONTH} (?:the )?${ORDINAL}\\b`,
  `\\b(?:born(?: in| on)?|b\\.|dob:?|birth(?:date|day)?:?(?: is| was)?) ?(?:in )?(?:19|20)\\d{2}\\b`,
];
const BARE = [
  `\\b(?:${LONG_MONTH}|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)\\b`,
  `\\b(?:in|last|since|this|next|of|by|until) (?:march|may)(?=\\s?(?:[.,?!]|$|\\d))`,
  `\\b(?:christmas|easter|new year['’]s|halloween|thanksgiving|ramadan|diwali|hanukkah|passover|yom kippur|eid)\\b`,
];
const FULL = new RegExp(DATES.join('|'), 'gi');
const PART = new RegExp(BARE.join('|'), 'gi');

/** Dates in all the spellings people use, and months, weekdays and feasts, which are half of one. */
export const date: Recogniser = (text) => [...matches(text, 'date', FULL), ...matches(text, 'date', PART)];
