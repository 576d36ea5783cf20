/** Words that are in every text and name nobody, however they are capitalised. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor so yet if then else than as at by for from in into of off on onto out over to under up upon with without within ' +
    'about above across after against along among around because before behind below beneath beside besides between beyond despite down during ' +
    'except inside like near outside per since through till toward towards until via while whereas whether although though unless once ' +
    'i me my mine myself we us our ours you your yours he him his himself she her hers herself it its itself they them their theirs this that ' +
    'these those who whom whose which what when where why how here there now today tonight tomorrow yesterday soon later always never often ' +
    'sometimes again already still just only even ever also too very much many more most less least few little some any no not none all both ' +
    'each every either neither other another such same own is am are was were be been being do does did done have has had having can could ' +
    'will would shall should may might must let get got go goes going went gone come came make made take took taken give gave given need ' +
    'needs want wanted think thought know knew known say says said tell told ask asked see saw seen look looks feel felt keep kept put try ' +
    'tried start started stop stopped call called calls write wrote please thanks thank hello hi hey dear sorry yes ok okay well maybe ' +
    'perhaps really new old good bad big small long short high low first second last next one two three four five six seven eight nine ten ' +
    'day days night nights week weeks month months year years morning evening afternoon noon midnight hour hours minute minutes time times ' +
    'name names address date phone email fax mobile office age tel telephone subject re ps nb note notes mum mom dad doctor nurse nan child ' +
    'children people person man men woman women boy girl baby friend family home house school work car food water medicine dose pain ' +
    'mg mcg ug g kg ml cl dl l km cm mm m iu kcal cal kj bpm mmhg mmol hz tsp tbsp hr hrs min mins sec secs h wk wks mo yr yrs deg pct ' +
    'bp temp dx rx tx hx pt pts appt approx esp prn bd od tds qds nocte po im iv sc w c ie eg etc vs ca mri bmi ' +
    'isn aren wasn weren don doesn didn won wouldn can couldn shouldn haven hasn hadn ain ll ve re t s d m ' +
    'im ive id ill youre theyre hes shes thats whats dont doesnt didnt cant couldnt wont wouldnt isnt arent wasnt havent hasnt ' +
    'english internet web online tv ceo cfo usb pdf dvd cd pin mri ct ecg eeg gp er icu nhs ms mr mrs dr am pm'
  ).split(' '),
);

export function isCommon(plain: string): boolean {
  return COMMON.has(plain);
}
