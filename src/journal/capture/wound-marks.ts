import type { Sheet } from './sheet.ts';

/** What no table of medicines, foods or complaints holds: therapies, activities, animals and things one comes near, wounds, and names that are told by where they stand. */

const WOUND_WORDS =
  'pressure (?:sore|ulcer|injury|area)|bed ?sore|(?:leg |foot |venous |diabetic )?ulcer|surgical (?:wound|site)|wounds?|incision|stitches|skin tear|graze[sd]?|skinned|scrape[sd]?|abrasion|laceration|gash|cut|burn(?:ed|t)?|scald(?:ed)?|(?:dog|cat|insect|tick|mosquito|spider|bug) bites?|bit(?:ten)?|bite|(?:wasp|bee) sting|stung|blisters?|splinter|puncture wound|stoma site';

const WOUND = new RegExp(String.raw`(?<![\p{L}\p{N}'-])(?:${WOUND_WORDS})(?![\p{L}\p{N}-])`, 'gu');

const DIMENSIONS =
  /(?<![\p{N}\uE000])(\d+(?:[.,]\d+)?)(?:\s?(?:cm|mm))?\s?(?:x|×|by)\s?(\d+(?:[.,]\d+)?)(?:(?:\s?(?:cm|mm))?\s?(?:x|×|by)\s?(\d+(?:[.,]\d+)?))?\s?(cm|mm)(?![\p{L}])/gu;

/** "3.2 x 2.1 cm". Read before amounts and counts, which would take the numbers apart. */
export function readDimensions(sheet: Sheet): void {
  sheet.read(DIMENSIONS, (match, range) => {
    const size = match[4] === 'cm' ? 10 : 1;
    const [length, width, depth] = [match[1], match[2], match[3]].map((one) =>
      one === undefined ? undefined : Math.round(Number(one.replace(',', '.')) * size * 10) / 10,
    );
    return {
      ...range,
      type: 'size',
      ...(length !== undefined && { lengthMm: length }),
      ...(width !== undefined && { widthMm: width }),
      ...(depth !== undefined && { depthMm: depth }),
    };
  });
}

/** Sores, grazes, burns, bites: where a place of the body or a size stands beside them, or the word is of a wound and nothing else. */
export function readWounds(sheet: Sheet): void {
  const open = sheet.open();
  sheet.read(WOUND, (match, range) => {
    const word = match[0];
    const before = open.slice(Math.max(0, range.start - 40), range.start);
    const behind = open.slice(range.end, range.end + 60);
    if (
      /^\s(?:clinic|nurse|care|team|dressing|cream|check|out|off|down|up|back|the (?:dose|meds)|short|toast)(?![\p{L}])/u.test(
        behind,
      ) &&
      !/^\s(?:dressing)\s/u.test(behind)
    )
      return undefined;
    if (/(?:mouth|stomach|peptic|sun)\s$/u.test(before)) return undefined;
    const place =
      /\b(?:on|to|of|across|his|her|my|left|right|l|r|both|the)\s(?:\w+\s){0,2}(?:arm|forearm|hand|finger|thumb|leg|knee|shin|calf|ankle|foot|toe|heel|head|forehead|face|lip|chin|elbow|wrist|hip|back|bottom|sacrum|tummy|shoulder|thigh|palm|nose|ear|cheek|neck)/u;
    const sized = /\uE000|\d\s?(?:cm|mm)/u.test(behind);
    const sure =
      /^(?:pressure|bed|.*ulcer|surgical|wound|incision|skin tear|abrasion|laceration|gash|graze|scrape|skinned|dog|cat|insect|tick|mosquito|spider|bug|wasp|bee|stung|stitches)/u.test(
        word,
      );
    const bitten = /^bit/u.test(word);
    if (bitten && !/^\sby\s/u.test(behind) && !/(?:was|got|been)\s$/u.test(before)) return undefined;
    if (
      !sure &&
      !place.test(behind) &&
      !(sized && !/^burn/u.test(word)) &&
      !(/(?:cut|burnt|burned|scalded|grazed|scraped)$/u.test(word) && place.test(` ${behind}`))
    )
      return undefined;
    if (word === 'stung' && !/^\s(?:by|on)\s/u.test(behind) && !/(?:was|got|been)\s$/u.test(before))
      return undefined;
    if (word === 'cut' && /^\s(?:to|from|out|down|back)/u.test(behind)) return undefined;
    const animal = bitten
      ? /by\s(?:\S+\s){0,3}(dog|cat|tick|mosquito|spider|insect)/u.exec(behind)?.[1]
      : undefined;
    const name = animal
      ? `${animal} bite`
      : word
          .replace(/^(graze|scrape)d$/u, '$1')
          .replace(/^skinned$/u, 'graze')
          .replace(/^(?:burned|burnt)$/u, 'burn')
          .replace(/^scalded$/u, 'scald')
          .replace(/^bed ?sore$/u, 'pressure sore')
          .replace(/s$/u, '')
          .replace(/^(?:leg|foot|venous|diabetic) ulcer$/u, 'ulcer')
          .replace(/^(?:bit|bitten)$/u, 'bite')
          .replace(/^stung$/u, 'sting')
          .replace(/^stitche$/u, 'stitches');
    return { ...range, type: 'name', wound: { name } };
  });
}
