/**
 * Deadlines as a calendar (iCalendar, RFC 5545) for Outlook, Google Calendar and telephones: one entry a deadline, over whole days, with reminders a week and
 * a day before. The same document gives the same bytes: entries are stamped with the date of their document, not with that of the run.
 */
import type { Language } from '../../model/messages.ts';
import type { Result } from '../../model/result.ts';
import { firstDay } from '../../text/calendar.ts';
import type { Renderer, RenderSettings } from '../renderer.ts';
import { contentLine, escapeText } from './content-line.ts';
import { type Event, eventsOf } from './events.ts';

const NAMES = { vi: 'Thời hạn nhiệm vụ', en: 'Deadlines of tasks' } as const;

/** Eight in the morning, seven days and one day before the day begins. */
const REMINDERS = ['-P6DT16H', '-PT16H'];

export function createIcsRenderer({ language }: Pick<RenderSettings, 'language'>): Renderer {
  const seen = new Map<string, number>();
  return {
    begin: () => writeHead(language),
    *add(result) {
      const stamp = stampOf(result);
      for (const event of eventsOf(result, language)) {
        yield writeEvent({ ...event, uid: unseen(event.uid, seen) }, stamp);
      }
    },
    end: () => (seen.size === 0 ? TIME_ZONE : '') + contentLine('END', 'VCALENDAR'),
  };
}

function writeHead(language: Language): string {
  const lines: [string, string][] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', `-//docparse//docparse//${language.toUpperCase()}`],
    ['CALSCALE', 'GREGORIAN'],
    ['X-WR-CALNAME', escapeText(NAMES[language])],
  ];
  return writeLines(lines);
}

function writeEvent({ uid, day, rrule, summary, description }: Event, stamp: string): string {
  return writeLines([
    ['BEGIN', 'VEVENT'],
    ['UID', escapeText(uid)],
    ['DTSTAMP', stamp],
    ['DTSTART;VALUE=DATE', basic(day)],
    ...(rrule ? [['RRULE', rrule] as const] : []),
    ['SUMMARY', escapeText(summary)],
    ['DESCRIPTION', escapeText(description)],
    ['TRANSP', 'TRANSPARENT'],
    ...REMINDERS.flatMap((trigger) => reminder(trigger, summary)),
    ['END', 'VEVENT'],
  ]);
}

function reminder(trigger: string, summary: string): [string, string][] {
  return [
    ['BEGIN', 'VALARM'],
    ['ACTION', 'DISPLAY'],
    ['TRIGGER', trigger],
    ['DESCRIPTION', escapeText(summary)],
    ['END', 'VALARM'],
  ];
}

function writeLines(lines: readonly (readonly [string, string])[]): string {
  return lines.map(([name, value]) => contentLine(name, value)).join('');
}

function stampOf({ document }: Result): string {
  return `${basic(document.date ? firstDay(document.date.iso) : '2000-01-01')}T000000Z`;
}

function basic(iso: string): string {
  return iso.replaceAll('-', '');
}

/** Vietnam's. A calendar must hold something (section 3.6): this, where no task has a day. */
const TIME_ZONE = writeLines([
  ['BEGIN', 'VTIMEZONE'],
  ['TZID', 'Asia/Ho_Chi_Minh'],
  ['BEGIN', 'STANDARD'],
  ['DTSTART', '19750613T000000'],
  ['TZOFFSETFROM', '+0800'],
  ['TZOFFSETTO', '+0700'],
  ['END', 'STANDARD'],
  ['END', 'VTIMEZONE'],
]);

/** A document that is given twice has its entries twice. */
function unseen(uid: string, seen: Map<string, number>): string {
  const count = (seen.get(uid) ?? 0) + 1;
  seen.set(uid, count);
  return count === 1 ? uid : uid.replace('@', `~${count}@`);
}
