/** Calendars are read back by ical.js, the parser of Mozilla's calendar. */
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Deadline, Result } from '../../src/model/result.ts';
import { contentLine } from '../../src/render/ics/content-line.ts';
import { recurringDays, writeRule } from '../../src/render/ics/recurring-days.ts';
import { render } from '../../src/render/render.ts';
import { documents, HOSTILE_TEXTS, hostileResult } from './documents.ts';
import { sample } from './sample.ts';

async function calendarOf(results: Result | Result[]): Promise<{ text: string; events: ICAL.Event[] }> {
  const text = String(await render(results, 'ics'));
  const calendar = new ICAL.Component(ICAL.parse(text));
  return { text, events: calendar.getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry)) };
}

function withDeadline(deadline: Partial<Deadline>, iso: string | null = '2025-09-12'): Result {
  const [task] = sample.tasks;
  const date = iso === null ? null : { ...sample.document.date!, iso };
  return {
    ...sample,
    document: { ...sample.document, date },
    tasks: [{ ...task!, deadline: { ...task!.deadline!, due: null, ...deadline } }],
  };
}

describe('every document', () => {
  test.each(documents)('$name: has an entry for each deadline with a day, and nothing else', async ({ result }) => {
    const { text, events } = await calendarOf(result);
    const deadlines = result.tasks.flatMap(({ deadline, otherDeadlines }) => [
      ...(deadline ? [deadline] : []),
      ...otherDeadlines,
    ]);
    const dated = deadlines.filter(({ due, rrule }) => due || (rrule && !rrule.startsWith('FREQ=HOURLY')));
    expect(events).toHaveLength(dated.length);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    for (const event of events) {
      expect(event.startDate.isDate).toBe(true);
      if (event.isRecurring()) expect(event.iterator().next().toString()).toBe(event.startDate.toString());
      expect(event.component.getAllSubcomponents('valarm')).toHaveLength(2);
    }
    expectWellFormed(text);
  });
  test('a calendar without entries is one all the same', async () => {
    const { text, events } = await calendarOf({ ...sample, tasks: [] });
    expect(events).toEqual([]);
    expectWellFormed(text);
  });
  test('all in one calendar, once each', async () => {
    const { events } = await calendarOf(documents.map(({ result }) => result));
    expect(events.length).toBeGreaterThan(100);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });
});

/** RFC 5545, section 3.1: lines end with CRLF, none is longer than 75 octets, a calendar holds a component. */
function expectWellFormed(text: string): void {
  const lines = text.split('\r\n');
  expect(lines.pop()).toBe('');
  for (const line of lines) {
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[^\P{Cc}\t]/u);
  }
  expect(lines.filter((line) => /^BEGIN:(?!VCALENDAR)/.test(line)).length).toBeGreaterThan(0);
}

describe('an entry', () => {
  test('says what is due, who does it, and where that is written', async () => {
    const { events } = await calendarOf(sample);
    const [event] = events;
    expect(event!.uid).toBe('k3f9a01c.125-kh-ubnd@docparse');
    expect(event!.summary).toMatch(/^Hạn: Sở Nông nghiệp và Phát triển nông thôn chủ trì, phối hợp .*…$/);
    expect(event!.description.split('\n')).toEqual([
      sample.tasks[0]!.text,
      'Chủ trì: Sở Nông nghiệp và Phát triển nông thôn',
      expect.stringMatching(/^Phối hợp: .*; /),
      'Thời hạn: trước ngày 31/12/2021',
      expect.stringMatching(/^Văn bản: Kế hoạch số 125\/KH-UBND ngày 05\/09\/2021 \(II\.1, dòng \d+\)$/),
    ]);
    expect(event!.startDate.toString()).toBe('2021-12-31');
  });
  test('reminds at eight in the morning, a week and a day before', async () => {
    const [event] = (await calendarOf(sample)).events;
    const moments = event!.component.getAllSubcomponents('valarm').map((alarm) => {
      const start = ICAL.Time.fromDateTimeString('2021-12-31T00:00:00');
      start.addDuration(alarm.getFirstPropertyValue('trigger') as ICAL.Duration);
      return start.toString();
    });
    expect(moments).toEqual(['2021-12-24T08:00:00', '2021-12-30T08:00:00']);
  });
  test('of a rule begins on the first of its days behind the date of the document', async () => {
    const result = withDeadline({ type: 'recurring', rrule: 'FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=20' });
    const [event] = (await calendarOf(result)).events;
    const days = event!.iterator();
    expect([days.next(), days.next()].map(String)).toEqual(['2025-10-20', '2026-10-20']);
  });
  test('without a day is left out: a duration, an event, what goes on', async () => {
    for (const type of ['relative', 'event', 'continuous'] as const) {
      expect((await calendarOf(withDeadline({ type }))).events).toEqual([]);
    }
  });
  test('keeps its UID however the document is read', async () => {
    const again = { ...sample, source: { ...sample.source, path: 'other.docx' }, sections: [] };
    const uids = async (result: Result) => (await calendarOf(result)).events.map(({ uid }) => uid);
    expect(await uids(again)).toEqual(await uids(sample));
  });
});

describe('the days of a rule', () => {
  const CASES: [rule: string, from: string, until: string | null, written: string | null, first?: string][] = [
    ['FREQ=MONTHLY;BYMONTHDAY=25', '2025-09-26', null, 'FREQ=MONTHLY;BYMONTHDAY=25', '2025-10-25'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', '2024-02-10', null, 'FREQ=MONTHLY;BYMONTHDAY=-1', '2024-02-29'],
    ['FREQ=MONTHLY;BYDAY=-1TH', '2025-09-12', null, 'FREQ=MONTHLY;BYDAY=-1TH', '2025-09-25'],
    ['FREQ=WEEKLY;BYDAY=MO', '2025-09-12', null, 'FREQ=WEEKLY;BYDAY=MO', '2025-09-15'],
    ['FREQ=DAILY', '2025-09-12', null, 'FREQ=DAILY', '2025-09-12'],
    [
      'FREQ=YEARLY;BYMONTH=6,11;BYMONTHDAY=1,15;BYSETPOS=1,4',
      ...(['2025-06-02', null, 'FREQ=YEARLY;BYMONTH=6,11;BYMONTHDAY=1,15;BYSETPOS=1,4', '2025-11-15'] as const),
    ],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      ...(['2025-05-05', null, 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2025-05-30'] as const),
    ],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2097-01-01', null, 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2104-02-29'],
    // the last day of the period where none is named
    ['FREQ=YEARLY', '2025-09-12', null, 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1', '2025-12-31'],
    ['FREQ=MONTHLY', '2025-09-12', null, 'FREQ=MONTHLY;BYMONTHDAY=-1', '2025-09-30'],
    ['FREQ=MONTHLY;INTERVAL=3', '2025-10-01', null, 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1', '2025-12-31'],
    ['FREQ=MONTHLY;INTERVAL=6', '2025-01-01', null, 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1', '2025-06-30'],
    ['FREQ=WEEKLY', '2025-09-12', null, 'FREQ=WEEKLY;BYDAY=FR', '2025-09-12'],
    // an end
    [
      ...(['FREQ=MONTHLY;BYMONTHDAY=5', '2025-09-12', '2025-12-31'] as const),
      ...(['FREQ=MONTHLY;BYMONTHDAY=5;UNTIL=20251231', '2025-10-05'] as const),
    ],
    ['FREQ=MONTHLY;BYMONTHDAY=5', '2025-09-12', '2025-09-30', null],
    // no day at all
    ['FREQ=HOURLY;INTERVAL=3', '2025-09-12', null, null],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2025-09-12', null, null],
  ];
  test.each(CASES)('%s from %s to %s', (rule, from, until, written, first) => {
    const days = recurringDays(rule, from, until);
    expect(days && [writeRule(days.rule), days.first]).toEqual(written && [written, first]);
  });
});

describe('lines', () => {
  test('are folded between characters, never inside of one', () => {
    for (let length = 60; length < 90; length++) {
      const folded = contentLine('SUMMARY', `${'x'.repeat(length)}Đường 😀 `.repeat(5));
      for (const line of folded.trimEnd().split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toContain('\uFFFD');
      }
      expect(folded.replaceAll('\r\n ', '')).toBe(`SUMMARY:${`${'x'.repeat(length)}Đường 😀 `.repeat(5)}\r\n`);
    }
  });
  test.each(Object.entries(HOSTILE_TEXTS))('hold a hostile text as text: %s', async (_, hostile) => {
    const { text, events } = await calendarOf(hostileResult(hostile));
    expectWellFormed(text);
    expect(events).toHaveLength(2);
    for (const event of events) {
      expect(event.component.getAllProperties().map(({ name }) => name)).toEqual(
        'uid dtstamp dtstart summary description transp'.split(' '),
      );
      expect(event.description.startsWith(printable(hostile))).toBe(true);
    }
  });
});

/** What is left of a text in a calendar. */
function printable(text: string): string {
  return text
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD');
}
