/** The ten emergencies that are watched for outside English, named as the English rule whose advice they give. */
export const SITUATIONS = [
  'breathing',
  'airway',
  'choking',
  'chest',
  'stroke',
  'unconscious',
  'seizure',
  'overdose',
  'self-harm',
  'bleeding',
] as const;
export type Situation = (typeof SITUATIONS)[number];
