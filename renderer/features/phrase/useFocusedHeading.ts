import { type RefObject, useEffect, useRef } from 'react';

/** A step's heading takes the focus when the step appears, so that it is read out and Tab goes on from there. */
export function useFocusedHeading(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return heading;
}
