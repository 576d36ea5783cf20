/**
 * Names of medicines by class, generic and brand (UK, US, India), each class one step of a phrase (`a|b|c*`). Endings people
 * mistype are left open. Rules put classes beside each other; they never say anything about a medicine by themselves.
 */

const step = (names: string) => names.trim().split(/\s+/).join('|');

export const opioids = step(`
  codeine dihydrocodeine cocodamol codydramol codamol dydramol kapake solpadeine solpadol tylex tramadol ultram tramacet morphin* oramorph
  zomorph mst sevredol oxycod* oxycontin oxynorm percocet endone targin hydrocodone vicodin norco hydromorphone dilaudid fentan* durogesic
  methadon* methdone buprenorphine subutex suboxone butrans buvidal tapentadol palexia nucynta pethidine coproxamol proxamol heroin smack opioid*
  opiate* opium kratom linctus oxys oxy percs perc subs codine oramorf tramazac ultracet tramal trammies morphine dhc corex phensedyl contramal meperidine demerol loperamide`);
export const sedatives = step(`
  diazepam valium diazi lorazepam ativan clonazep* rivotril klonopin alprazolam xanax xanny temazepam temaz nitrazepam mogadon oxazepam
  chlordiazepoxide librium midazolam buccolam clobazam frisium onfi benzo benzos benzodiazepine* zopiclon* zimovan* zolpidem ambien
  stilnoct lunesta eszopiclone phenobarb* zopi zoppies valiums xans bars rohypnol swinol bromazepam lexotan alprax restyl trika lonazep calmpose restoril halcion triazolam lormetazepam loprazolam flurazepam etizolam sleepers sleeper unisom`);
export const calming = step(`
  pregabalin lyrica gabapentin neurontin gabas baclofen lioresal tizanidine promethazine phenergan quetiapine seroquel mirtazapine
  amitriptyline trazodone hydroxyzine atarax diphenhydramine nytol chlorphenamine piriton benadryl cyclizine cyclobenzaprine flexeril carisoprodol soma methocarbamol robaxin doxylamine cetirizine haldol olanzapine chlorpromazine`);

export const ssris = step(`
  sertral* zoloft lustral fluoxetin* prozac citalopram celexa cipramil escitalopram lexapro cipralex paroxetin* seroxat paxil fluvoxamine
  luvox faverin venlafax* effexor duloxetin* cymbalta desvenlafaxine pristiq vortioxetine trintellix brintellix ssri ssris snri snris
  antidepress*`);
export const otherAntidepressants = step(`
  amitriptyline imipramine nortriptyline clomipramine anafranil dosulepin doxepin lofepramine tricyclic* mirtazapine remeron trazodone
  bupropion wellbutrin buspirone`);
export const maois = step(`
  phenelzine nardil tranylcypromine parnate isocarboxazid marplan moclobemide selegiline rasagiline azilect linezolid zyvox maoi maois`);
export const serotoninToo = step(`
  tramadol pethidine dextromethorphan robitussin mdma ecstasy molly sumatriptan imigran triptan triptans rizatriptan zolmitriptan lithium
  tryptophan meperidine fentanyl`);
export const antipsychotics = step(`
  haloperidol haldol droperidol risperid* risperdal olanzapin* zyprexa clozapin* clozaril quetiapin* seroquel aripiprazol* abilify
  paliperidone xeplion amisulpride sulpiride flupentixol depixol zuclopenthixol clopixol chlorpromazine lurasidone antipsychotic* depot
  metoclopramide maxolon prochlorperazine stemetil domperidone`);

export const antiseizure = step(`
  keppra levetir* lamictal lamotrig* epilim valpro* depakote depakine depakene tegretol carbamaz* trileptal oxtellar oxcarb* topamax
  topiram* phenytoin dilantin epanutin phenobarb* vimpat lacosamide briviact brivaracetam zonisamide zonegran perampanel fycompa
  vigabatrin sabril ethosuximide rufinamide inovelon epidyolex diamox cenobamate xcopri clobazam frisium onfi gabapentin pregabalin
  lyrica antiseizure antiepileptic* anticonvulsant*`);
export const betaBlockers = step(`
  propranolol inderal atenolol tenormin bisoprolol concor metoprolol lopressor toprol carvedilol coreg nadolol nebivolol bystolic sotalol
  labetalol betablocker betablockers`);
export const calciumBlockers = step(
  'amlodipine istin norvasc nifedipine felodipine verapamil diltiazem adizem tildiem lercanidipine',
);
export const clonidine = step('clonidine catapres moxonidine guanfacine intuniv');
export const pressureTablets = step(`
  ramipril lisinopril enalapril perindopril losartan candesartan valsartan irbesartan olmesartan telmisartan entresto doxazosin
  bendroflumethiazide bendro indapamide furosemide lasix bumetanide hydrochlorothiazide spironolactone aldactone eplerenone amiloride`);
export const thinnersAll = step(`
  warfarin coumadin apixaban eliquis rivaroxaban xarelto edoxaban lixiana dabigatran pradaxa heparin enoxaparin clexane lovenox
  anticoag* doac noac sintrom acenocoumarol acitrom phenindione fondaparinux fragmin dalteparin tinzaparin`);
export const antiplatelets = step(
  'clopidogrel plavix ticagrelor brilinta brilique prasugrel effient antiplatelet* deplatt clopilet dipyridamole asasantin',
);
export const painkillersNsaid = step(`
  ibuprof* nurofen advil motrin brufen calprofen naprox* aleve naprosyn diclof* voltarol voltaren indometacin indomethacin meloxicam
  etoricoxib celecoxib ketoprofen mefenamic ponstan nsaid nsaids antiinflammator* toradol ketorolac combiflam voveran zerodol aceclofenac nimesulide ibugel alevetabs piroxicam etodolac nabumetone`);
export const paracetamols = step(
  'paracet* acetaminophen tylenol panadol calpol apap crocin dolo excedrin anadin lemsip paracetomol paracetemol pcm dayquil',
);
export const statins = step(
  'simvastatin zocor atorvastatin lipitor rosuvastatin crestor lovastatin pravastatin statin statins',
);
export const steroids = step(`
  prednisol* prednis* pred preds hydrocortison* cortef dexameth* dex steroid steroids fludrocort* florinef plenadren medrol
  methylprednisolone budesonide deflazacort cortisone`);
export const insulins = step(`
  insulin insulins novorapid humalog lantus levemir toujeo tresiba abasaglar humulin novomix apidra fiasp basaglar actrapid lispro glargine
  degludec aspart`);
export const sugarTablets = step(
  'gliclazid* glimepiride glipizide glibenclamide glyburide diamicron amaryl tolbutamide sulfonylurea*',
);
export const dopamines = step(
  'sinemet madopar levodopa stalevo carbidopa cocareldopa careldopa beneldopa ropinirole pramipexole rotigotine apomorphine dopamine',
);
export const macrolides = step('clarithro* erythro* azithro* biaxin');
export const azoles = step(
  'fluconazole itraconazole ketoconazole posaconazole voriconazole miconazole daktarin',
);
export const immuneTablets = step(
  'tacrolimus prograf ciclosporin cyclosporin* azathioprine mercaptopurine methotrexate mycophenolate',
);

/** What else is found in a cupboard and does harm when there is too much of it. */
export const otherMedicines = step(`
  digoxin lithium priadel camcolit theophylline aminophylline colchicine metformin levothyroxine thyroxine iron ferrous fersamal aspirin
  disprin quinine chloroquine hydroxychloroquine flecainide amiodarone isoniazid methotrexate concerta ritalin methylphenidate lisdex
  elvanse vyvanse adderall atomoxetine strattera chlorphenamine piriton cetirizine loratadine diphenhydramine benadryl nytol
  antihistamine* promethazine phenergan laxative* senna loperamide imodium donepezil aricept memantine hydrocortisone antibiotic*
  penicillin amoxicillin salbutamol ventolin melatonin omeprazole lansoprazole tamoxifen mounjaro ozempic wegovy saxenda semaglutide
  clonidine guanfacine zolmitriptan ketamine nicotine vitamin vitamins`);

export const streetDrugs = step(`
  heroin smack fentanyl fent coke cocaine crack meth crystal tina ghb gbl mdma ecstasy molly pills ket ketamine speed mkat mcat
  mephedrone spice acid lsd shrooms lean benzos xans xanax nitazene* bars edibles edible gummies`);

/** The commonest of each class, by which a box in the cupboard is named. */
export const namedMedicines = [
  opioids,
  sedatives,
  calming,
  ssris,
  otherAntidepressants,
  antipsychotics,
  antiseizure,
  betaBlockers,
  calciumBlockers,
  pressureTablets,
  thinnersAll,
  antiplatelets,
  painkillersNsaid,
  paracetamols,
  statins,
  steroids,
  insulins,
  sugarTablets,
  dopamines,
  otherMedicines,
].join('|');

export const boozes = step(`
  alcohol wine beer beers lager cider vodka vodkas whisky whiskey gin rum brandy prosecco champagne sherry booze boozing spirits pints
  tipsy pissed bourbon tequila liquor brew rakia schnapps shots moonshine cans baileys port jager ouzo raki arrack toddy burukutu ogogoro buckfast stout guinness ale ales cocktail cocktails sambuca absinthe dram nip pint merlot rioja shiraz malbec chardonnay sauvignon mojito margarita aperol gins vodkas whiskies brandies ciders wines`);

const all = namedMedicines.split('|');
const names = new Set(all.filter((name) => !name.endsWith('*')));
const beginnings = all.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));

export const isNamedMedicine = (word: string): boolean =>
  names.has(word) || beginnings.some((beginning) => word.startsWith(beginning));
