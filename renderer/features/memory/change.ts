export type Deed = () => Promise<unknown>;
/** Does something to what is remembered, shows it anew, and says the sentence. False where it could not be done. */
export type Change = (deed: Deed, sentence: string) => Promise<boolean>;
