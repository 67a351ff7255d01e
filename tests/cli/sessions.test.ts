/** What `docparse serve` holds of visitors. */
import { describe, expect, test } from 'vitest';
import { newId, reserve, Sessions } from '../../src/cli/serve/sessions.ts';

const limits = { sessions: 2, files: 3, bytes: 100, allBytes: 150, idle: 60_000 };

function enter(sessions: Sessions) {
  const key = sessions.open()!;
  return { key, session: sessions.find(key)! };
}

describe('sessions', () => {
  test('count files that are coming in, and their bytes, until they are read or refused', () => {
    const sessions = new Sessions(limits);
    const { session } = enter(sessions);
    const release = reserve(session, 60);
    expect([40, 41].map((bytes) => sessions.mayTake(session, bytes))).toEqual([true, false]);
    release();
    expect(sessions.mayTake(session, 100)).toBe(true);
    for (let i = 0; i < limits.files; i++) reserve(session, 1);
    expect(sessions.mayTake(session, 1)).toBe(false);
  });
  test('leave room for what others hold', () => {
    const sessions = new Sessions(limits);
    reserve(enter(sessions).session, 90);
    const { session } = enter(sessions);
    expect([60, 61].map((bytes) => sessions.mayTake(session, bytes))).toEqual([true, false]);
  });
  test('who holds nothing makes way for who comes, others do not', () => {
    const sessions = new Sessions(limits);
    const { key, session } = enter(sessions);
    const found = { documents: [], errors: [], corrected: 0 };
    session.files.set('a', { id: newId(), name: 'a', found, results: new Uint8Array() });
    const empty = enter(sessions);
    const next = enter(sessions);
    expect([key, empty.key, next.key].map((one) => sessions.find(one) !== null)).toEqual([true, false, true]);
    reserve(next.session, 1);
    expect(sessions.open()).toBe(null);
  });
});
