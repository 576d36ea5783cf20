import { phrases } from './list.ts';

export const stories = phrases(
  'in|on the|a|this|that film|movie|book|novel|episode|show|series|game|story|play|documentary|podcast|news|programme',
  'film|movie|book|novel|episode|show|series|story|documentary|podcast|programme|scene|game ~2 had|about|where|with|has',
  'read|reading|article|lecture|training|course|leaflet about|on',
  'on tv',
  'saw|seen|watched|watching ~2 advert|trailer|video',
  'in casualty|corrie|eastenders|emmerdale|holby|hollyoaks',
  'on|in|for|at ~2 photo|photograph|photos|portrait',
  'character|actor had|has|having',
  'cartoon|panto|soap|sitcom|musical|opera|archers|storyline',
);
/** Made up, whoever tells it. */
export const invented = phrases(
  'writing|wrote|write|drafting|rewrote ~3 scene|chapter|novel|short',
  'my|the detective|villain|heroine|protagonist',
  'in the|a cartoon',
  'scene where|in',
  'board game',
  'hypothetical|hypothetically',
  'rehearsal|rehearsing|rehearsed',
  'phd|thesis|dissertation|homework ~1 chapter|on|question|about',
);
export const mine = phrases('i|my|me|im|ive');
export const deaths = phrases(
  'died|dies',
  'passed of|from|after|away',
  'family|maternal|paternal history',
  'runs in the family',
);

export const explained = phrases(
  'says|said|say|thinks|reckons|reassured|confirmed|told|explained ~4 normal|benign|muscle|muscular|harmless|viral',
  'doctor|gp|nurse|midwife|hv|visitor|consultant|cardiologist|physio|dentist|vet|dr ~2 says|said ~4 fine|ok|nothing',
  'which is|are ~1 normal|target|usual|baseline',
  'normal|usual|typical for me|him|her|us',
  'as usual|always|ever',
  'signed off',
  'gp|doctor|dr|nurse|midwife|hv|pharmacist|neurologist|cardiologist|optician|consultant|surgeon|clinic|dentist ~3 normal|fine|harmless|aware|fussed',
  'turned out to|it',
  'by the plan|taper',
  'as ~2 planned',
);

export const imagined = phrases(
  'if ~6 ever|would|were|happens|happened|could|might',
  'ever|would|could|might ~6 if',
  'in case of|she|he|there|we|i|they',
  'signs|symptoms|risk|risks|chance|causes|cause|definition|meaning|prevention of',
  'what|whats is|are|causes|does a|an|the|it|anaphylaxis|stroke|strokes|seizures|sepsis',
  'how long should|can|do|does',
  'can|could|does|do|will|may ~4 cause|causes|trigger|lead|treat|prevent|reduce|work',
  'can|could|does|do|will|may ~3 help with|for|against',
  'what|whats causes|cause|triggers|helps',
  'next time',
  'training|drill|practised|practiced|practising',
  'aid|training|refresher|nct|online|work|day course',
  'course ~2 on|about|passed|level|certificate|module',
  'plan for',
  'dreamt|dreamed|dream|nightmare',
  'practice|exam|mock|revision|osce|quiz|test question|exam|patient|paper|cardiac',
  'exam|lecture|essay|dissertation|webinar|poster on|about|title|was|says',
  'title of',
  'have you ever|had',
  'pretend|pretending|pretended',
  'in minecraft|fortnite|roblox',
  'my sims',
  'explained what',
  'learned|learnt|learning what|about|how',
  'do|does|can|could|why|are|is ~2 people|adults|kids|babies|women|men',
  'does caffeine|alcohol|stress|cold|heat|exercise|coffee|weather|sleep',
  'difference|link between',
  'are|is ~4 the same thing|as',
  'does|do|is ~5 always|usually ~1 mean',
  'what|which kind|kinds|sort|type|types of',
  'signs|symptoms|picture of|my|for',
  'how is ~2 different',
  'what do|should|would you ~4 if|when',
  'what did|does|do ~4 mean by',
  'first|for|to aiders|aid|responders ~2 how|what|when',
  'a|old|common|its myth',
  'myth that',
  'antenatal|parenting|support|baby|nct|yoga|library class|group|course|session|talk',
  'if|when my|his|her|the ~2 get|gets|goes|hits|reaches ~2 above|below|over|under|to',
  'if i|he|she|they|it|you ever',
);

/** "if he wakes with croup: sit up, and dial if ...": advice copied down. "if you're reading this" is none. */
export const ifThen = phrases('if ~14 call|ring|dial|stop|seek|phone|should|would|then|check|report');
