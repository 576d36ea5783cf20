import type { Page } from '@playwright/test';

/**
 * Times between frames, ms, while a page's element `#page` is scrolled by so many pixels each frame. The scripts are
 * text: they run in the window, whose types the bench does not have.
 */
export function framesWhileScrolling(page: Page, pixels: number, frames: number): Promise<number[]> {
  return page.evaluate(`new Promise((done) => {
    const page = document.getElementById('page');
    const times = [];
    let last = performance.now();
    const step = (now) => {
      times.push(now - last);
      last = now;
      if (times.length > ${frames}) return done(times.slice(1));
      page.scrollBy(0, ${pixels});
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  })`);
}

/** Goes through a part of the list, from one share of it to another, each step until its notes stand there. */
export function endToEnd(page: Page, from: number, to: number): Promise<void> {
  return page.evaluate(`(async () => {
    const page = document.getElementById('page');
    const whole = page.scrollHeight - page.clientHeight;
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (let i = 0; i <= 25; i++) {
      page.scrollTo(0, whole * (${from} + (${to} - ${from}) * i / 25));
      const until = performance.now() + 500;
      await frame();
      await frame();
      while (document.querySelector('.entry.waiting') !== null && performance.now() < until) await frame();
    }
  })()`);
}

/** From asking for a day (`submit` of the form with the field) to its heading and first note in sight, ms. */
export function jumpTo(page: Page, day: string): Promise<number> {
  return page.evaluate(`(async () => {
    const form = document.querySelector('form.look-jump');
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const began = performance.now();
    form.requestSubmit();
    for (;;) {
      const heading = document.getElementById('day-${day}');
      const row = heading?.closest('.row-at');
      const top = heading?.getBoundingClientRect().top ?? -1;
      const next = row && document.querySelector('.row-at[data-index="' + (Number(row.dataset.index) + 1) + '"] article');
      if (next && top > 0 && top < innerHeight) return performance.now() - began;
      if (performance.now() - began > 5000) throw new Error('that day never came: ${day}');
      await frame();
    }
  })()`);
}
