/** The head of a paper: who issues it on the left, national title and motto (quốc hiệu, tiêu ngữ) on the right; of a party paper the party's name. */
import type { Result } from '../../model/result.ts';
import { paragraph, rule, table } from './markup.ts';

/** Together the width between the margins. */
const WIDTHS = [5600, 8686] as const;

export function letterhead({ document }: Result): string {
  const { parentIssuer, issuer, coIssuers } = document;
  const isParty = isOfParty(document);
  const centred = { align: 'center', size: 13 } as const;
  const above = parentIssuer ? [paragraph(parentIssuer.name.toUpperCase(), centred)] : [];
  const issuers = [...(issuer ? [issuer] : []), ...coIssuers].map(({ name }) =>
    paragraph(name.toUpperCase(), { ...centred, isBold: true }),
  );
  const below = isParty ? paragraph('*', centred) : rule(1700, WIDTHS[0]);
  const left = issuers.length > 0 ? [...above, ...issuers, below].join('') : paragraph('');
  return table([{ cells: [{ content: left }, { content: isParty ? partyTitle() : nationalTitle() }] }], WIDTHS, false);
}

/** Party papers follow the party's own rules. */
export function isOfParty({ type }: Result['document']): boolean {
  return type?.family === 'party';
}

function nationalTitle(): string {
  return [
    paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { align: 'center', size: 13, isBold: true }),
    paragraph('Độc lập - Tự do - Hạnh phúc', { align: 'center', size: 14, isBold: true }),
    rule(3500, WIDTHS[1]),
  ].join('');
}

function partyTitle(): string {
  return paragraph('ĐẢNG CỘNG SẢN VIỆT NAM', { align: 'center', size: 14, isBold: true }) + rule(3500, WIDTHS[1]);
}
