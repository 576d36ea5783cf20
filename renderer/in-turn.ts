/** Lets answers out in the order they were asked for, in whichever they come. One that fails holds up no other. */
export function inTurn(): <T>(answer: Promise<T>) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve();
  return (answer) => {
    const mine = before.then(() => answer);
    before = mine.catch(() => undefined);
    // Until its turn nobody looks at it, and it may have failed already.
    answer.catch(() => undefined);
    return mine;
  };
}
