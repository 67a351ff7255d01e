import fs from 'node:fs';
import { groupCitations } from './citation-groups.ts';
import { findCitations } from './citations.ts';

const dir = '/work/shared/eval/dev/';
const verbose = process.argv[2];
for (const d of fs.readdirSync(dir)) {
  if (verbose && verbose !== '-v' && verbose !== d) continue;
  const f = fs.readdirSync(dir + d).find((x) => x.startsWith('raw.'))!;
  const raw = fs
    .readFileSync(dir + d + '/' + f, 'utf8')
    .replace(/\*+/g, '')
    .normalize('NFC');
  const gold = JSON.parse(fs.readFileSync(dir + d + '/gold.json', 'utf8'));
  const ms: any[] = [];
  let pos = 0;
  for (const p of raw.split(/\n\s*\n|\n(?=\s*(?:[-+•]|\d+\.|[a-zđ]\)))/)) {
    const at = raw.indexOf(p, pos);
    pos = at + p.length;
    ms.push(...findCitations({ start: at, end: at + p.length, text: p.replace(/\s/g, ' ') }));
  }
  const gs = groupCitations(ms, gold.number);
  const got = [...new Set(gs.map((g) => g.symbol).filter(Boolean))] as string[];
  const F = (s: string) => s.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  const want = gold.citations as string[];
  console.log(
    '##',
    d,
    want.length,
    'missing',
    want.filter((w) => !got.some((g) => F(g) === F(w))),
    'extra',
    got.filter((g) => !want.some((w) => F(g) === F(w))),
  );
  if (verbose)
    for (const g of gs) {
      console.log(
        '  ',
        g.id,
        [g.symbol, g.type, g.date, g.issuer, g.title].join(' | '),
        'x' + g.mentions.length,
        g.mentions
          .map((m: any) => m.pinpoint)
          .filter(Boolean)
          .join(';'),
      );
    }
}
