/** Places people go to end it, said as where somebody is. */
export const heights =
  'bridge|ledge|rooftop|cliff|cliffs|tracks|railway|platform|multistorey|viaduct|weir|parapet|overpass|flyover';
export const edges = [
  `${heights}|roof|edge|balcony`,
  'multi storey|story',
  'hard shoulder',
  'harbour|sea|quarry wall',
  'level crossing',
  'train|trains|lorries|lorry',
  'river|lake|sea|canal|water|dam|falls',
];

/** Things and places that are seldom spoken of in a diary otherwise, and ones that often are. */
export const strongMeans = [
  'noose|ligature|shotgun|rifle|gun|pistol|blade|blades|exhaust|hosepipe|charcoal|parapet|ledge|rooftop|pesticide',
  'rat|slug|weed ~1 poison|medicine|killer',
  'rope|cord|belt|cable ~4 tree|beam|loft|garage|bag|neck|door|banister|shed|hook',
  'train|railway tracks|line|track',
  'edge|top of ~3 cliff|roof|bridge|multistorey|building|platform',
  'hard shoulder',
];
export const weakMeans = [
  'bridge|cliff|roof|tracks|platform|river|canal|lake|sea|weir|viaduct|multistorey|rope|overdose|gas|belt|cord|knife|scissors|hose|garage|loft|woods|razor|exhaust',
  'multi storey',
  'all ~2 pills|tablets|tablits|insulin|medication|meds|packets',
];

/** Things for it, kept, counted, laid out or looked for. */
export const tablets =
  'tablet|tablets|tablits|pill|pills|painkillers|paracetamol|insulin|baclofen|meds|capsules|packets|packs';
