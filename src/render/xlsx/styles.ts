/** How cells look: Times New Roman as in all papers of offices, thin lines, texts wrapped and at the top. */

/** Places in `cellXfs`. */
export const STYLES = { plain: 0, heading: 1, text: 2, centred: 3, date: 4 } as const;
export type StyleName = keyof typeof STYLES;

/** Places in `dxfs`: what a condition lays over a cell. */
export const COLOURS = { overdue: 0, soon: 1, done: 2 } as const;

const LINE = '<color rgb="FF8EA9C1"/>';
const SIDES = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin">${LINE}</${side}>`).join('');
const FONT = '<sz val="11"/><color rgb="FF000000"/><name val="Times New Roman"/><family val="1"/>';

function format(attributes: string, alignment: string): string {
  return (
    `<xf xfId="0" borderId="1" applyBorder="1" applyAlignment="1" ${attributes}>` +
    `<alignment wrapText="1" ${alignment}/></xf>`
  );
}

function colour(text: string, fill: string): string {
  return `<dxf><font><color rgb="FF${text}"/></font><fill><patternFill><bgColor rgb="FF${fill}"/></patternFill></fill></dxf>`;
}

export const STYLE_SHEET =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>' +
  `<fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFDDE8F3"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${SIDES}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  format('numFmtId="0" fontId="1" fillId="2" applyFont="1" applyFill="1"', 'horizontal="center" vertical="center"') +
  format('numFmtId="0" fontId="0" fillId="0"', 'vertical="top"') +
  format('numFmtId="0" fontId="0" fillId="0"', 'horizontal="center" vertical="top"') +
  format('numFmtId="164" fontId="0" fillId="0" applyNumberFormat="1"', 'horizontal="center" vertical="top"') +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  `<dxfs count="3">${colour('9C0006', 'FFC7CE')}${colour('7F6000', 'FFEB9C')}${colour('375623', 'E2EFDA')}</dxfs>` +
  '</styleSheet>';
