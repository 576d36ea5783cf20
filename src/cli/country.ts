import { countryCode, TendError } from '../contract/index.ts';
import { say } from './streams.ts';

/** Asked at first run, as a warning names the emergency number of it. Gives '' when it is left open, undefined when they leave. */
export async function askCountry(
  ask: (prompt: string) => Promise<string | undefined>,
): Promise<string | undefined> {
  const question =
    'Which country are you in, for its emergency number? [two letters, as GB or DE; Enter leaves it open] ';
  for (let said = await ask(question); said !== undefined; said = await ask(question)) {
    if (said.trim() === '') return '';
    try {
      return countryCode(said);
    } catch (error) {
      if (!(error instanceof TendError)) throw error;
      await say(error.message);
    }
  }
  return undefined;
}
