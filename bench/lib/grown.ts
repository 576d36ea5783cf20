import { newId } from '../../src/contract/index.ts';
import type { WritableDb } from '../../src/vault/index.ts';

const MINUTE = 60_000;

/** Mulberry32: small, seeded, good enough to spread synthetic data. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const happenings = [
  { text: 'gave 2.5 mg melatonin, asleep by nine', kind: 'dose', name: 'melatonin', amount: 2.5, unit: 'mg' },
  { text: 'keppra 250 mg with breakfast', kind: 'dose', name: 'levetiracetam', amount: 250, unit: 'mg' },
  { text: 'itchy arms 3/10 after the bath', kind: 'observation', name: 'itch', severity: 3 },
  { text: 'ice cream at the park, ate it all', kind: 'exposure', name: 'ice cream', group: 'dairy' },
  { text: 'slept 9 h, woke happy', kind: 'observation', name: 'sleep', amount: 9, unit: 'h' },
  { text: 'headache 4/10 after school', kind: 'observation', name: 'headache', severity: 4 },
  { text: 'pasta with tomato for lunch', kind: 'exposure', name: 'pasta', group: 'grains' },
  { text: 'cough at night, no fever', kind: 'observation', name: 'cough' },
] as const;

const colours = 'quiet windy busy slow bright grey warm cold early late long short'.split(' ');
const places = 'garden kitchen park school river market pool library beach attic train clinic'.split(' ');

/**
 * Adds `count` invented entries of one subject, each with one event and one synthetic unit vector (random
 * directions: worse for an index than real text, which clusters). One every 20 minutes up to `endMs`.
 */
export function grow(
  db: WritableDb,
  {
    subject,
    observer,
    count,
    model,
    dimensions,
    endMs,
  }: { subject: number; observer: number; count: number; model: string; dimensions: number; endMs: number },
): void {
  const random = seeded(count);
  const entry = db.prepare(`
    INSERT INTO entries (uid, subject_id, observer_id, text, start_ms, end_ms, offset_min, zone, precision, created_ms)
    VALUES (:uid, :subject, :observer, :text, :at, :at, 60, 'Europe/Berlin', 'minute', :at)`);
  const event = db.prepare(`
    INSERT INTO events (uid, entry_id, subject_id, position, kind, source, confirmed, start_ms, end_ms, offset_min, zone,
                        precision, name, name_original, name_group, amount, unit, amount_original,
                        severity, severity_min, severity_max, severity_original, taken, text)
    VALUES (:uid, :entry, :subject, 0, :kind, 'code', 1, :at, :at, 60, 'Europe/Berlin', 'minute', :name, :name, :group,
            :amount, :unit, :amountOriginal, :severity, :min, :max, :severityOriginal, :taken, :text)`);
  const vector = db.prepare(`
    INSERT INTO entry_vectors (entry_id, chunk, revision, model, vector) VALUES (:entry, 0, 1, :model, :vector)`);

  db.transaction(() => {
    for (let i = 0; i < count; i++) {
      const what = happenings[Math.floor(random() * happenings.length)] ?? happenings[0];
      const text = `${what.text}, a ${pick(colours, random)} day at the ${pick(places, random)}, note ${i}`;
      const at = endMs - (count - i) * 20 * MINUTE;
      const { lastInsertRowid } = entry.run({ uid: newId(), subject, observer, text, at });
      const severity = 'severity' in what ? what.severity : null;
      const amount = 'amount' in what ? what.amount : null;
      event.run({
        uid: newId(),
        entry: lastInsertRowid,
        subject,
        kind: what.kind,
        at,
        name: what.name,
        group: 'group' in what ? what.group : null,
        amount,
        unit: 'unit' in what ? what.unit : null,
        amountOriginal: amount === null ? null : String(amount),
        severity,
        min: severity === null ? null : 0,
        max: severity === null ? null : 10,
        severityOriginal: severity === null ? null : `${severity}/10`,
        taken: what.kind === 'dose' ? 'taken' : null,
        text: what.text,
      });
      vector.run({ entry: lastInsertRowid, model, vector: syntheticVector(dimensions, random) });
    }
  })();
  db.exec('ANALYZE');
}

/** A random direction: normally distributed coordinates (Box–Muller), scaled to length one. */
function syntheticVector(dimensions: number, random: () => number): Buffer {
  const raw = Array.from(
    { length: dimensions },
    () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
  );
  const length = Math.hypot(...raw);
  return Buffer.from(Float32Array.from(raw, (x) => x / length).buffer);
}

function pick(words: readonly string[], random: () => number): string {
  return words[Math.floor(random() * words.length)] ?? '';
}
