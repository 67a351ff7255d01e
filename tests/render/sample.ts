/** A result made by hand from an invented plan, with everything that a renderer may meet. */
import type { Body, Deadline, Grounded, Result, Section, Span, Task } from '../../src/model/result.ts';

export const sampleText = `ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH HÀ GIANG                       Độc lập - Tự do - Hạnh phúc
Số: 125/KH-UBND                Hà Giang, ngày 05 tháng 9 năm 2021

KẾ HOẠCH
Nâng cao chất lượng nước sạch nông thôn giai đoạn 2021 - 2025

Thực hiện Quyết định số 1978/QĐ-TTg ngày 24/11/2021 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU
Bảo đảm người dân được dùng nước hợp vệ sinh.

II. NHIỆM VỤ
1. Sở Nông nghiệp và Phát triển nông thôn chủ trì, phối hợp với Sở Y tế, Ủy ban nhân dân các huyện, thành phố rà soát công trình cấp nước, hoàn thành trước ngày 31/12/2021.
2. Sở Y tế:
- Kiểm tra chất lượng nước, báo cáo Ủy ban nhân dân tỉnh trước ngày 20/10 hằng năm.
- =HYPERLINK("x") là chuỗi lạ | trong bảng; dùng để thử.
4. Tăng cường tuyên truyền
về sử dụng nước tiết kiệm.

Nơi nhận:
- Như trên;
- Lưu: VT, NN.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Lý Văn Sính
`;

function place(text: string): Span {
  const start = sampleText.indexOf(text);
  if (start < 0) throw new Error(`The sample does not hold “${text}”`);
  return { start, end: start + text.length, line: sampleText.slice(0, start).split('\n').length, page: null };
}

function between(from: string, to: string): Span {
  return { ...place(from), end: place(to).end };
}

function stated(text: string): Grounded {
  return { text: text.replace(/\s+/g, ' '), span: place(text), certainty: 'stated' };
}

function body(text: string, id: string | null, rest: Partial<Body> = {}): Body {
  const span = place(text);
  return { id, name: text, text, kind: 'agency', agency: null, place: null, span, certainty: 'stated', ...rest };
}

function deadline(text: string, rest: Partial<Deadline>): Deadline {
  return {
    ...{ text, type: 'date', due: null, start: null, rrule: null, duration: null, governs: 'work' },
    ...{ span: place(text), certainty: 'stated' },
    ...rest,
  } as Deadline;
}

function section(id: string, marker: string, kind: Section['kind'], span: Span, rest: Partial<Section>): Section {
  return { id, kind, marker, depth: 1, title: null, text: '', span, children: [], ...rest };
}

function task(id: string, key: string, text: string, rest: Partial<Task>): Task {
  return {
    ...{ id, key, section: null, text: text.replace(/\s+/g, ' '), span: place(text), unit: place(text) },
    ...{ lead: [], support: [], reportTo: [], deadline: null, otherDeadlines: [], deliverables: [], citations: [] },
    ...{ assignment: { certainty: 'stated', pattern: 'lead-with-partners', from: null }, doubts: [], corrected: [] },
    ...rest,
  } as Task;
}

const committee: Body = {
  ...body('ỦY BAN NHÂN DÂN', 'ubnd-tinh'),
  name: 'Ủy ban nhân dân tỉnh Hà Giang',
  place: 'Hà Giang',
};
const health = body('Sở Y tế', 'so-y-te', { name: 'Sở Y tế tỉnh Hà Giang', place: 'Hà Giang' });
const districts = body('Ủy ban nhân dân các huyện, thành phố', null, { kind: 'collective' });
const firstTask =
  'Sở Nông nghiệp và Phát triển nông thôn chủ trì, phối hợp với Sở Y tế, Ủy ban nhân dân các huyện, thành phố rà soát công trình cấp nước, hoàn thành trước ngày 31/12/2021.';
const secondTask = 'Kiểm tra chất lượng nước, báo cáo Ủy ban nhân dân tỉnh trước ngày 20/10 hằng năm.';
const thirdTask = '=HYPERLINK("x") là chuỗi lạ | trong bảng; dùng để thử.';
const fourthTask = 'Tăng cường tuyên truyền\nvề sử dụng nước tiết kiệm.';

export const sample: Result = {
  schemaVersion: '1',
  generator: { name: 'docparse', version: '0.1.0' },
  source: {
    ...{ path: 'ke-hoach.txt', mediaType: 'text/plain', encoding: 'utf-8', sha256: '0'.repeat(64) },
    ...{ length: sampleText.length, part: null, text: sampleText },
  },
  document: {
    type: { code: 'KH', name: 'Kế hoạch', family: 'administrative', span: place('KẾ HOẠCH'), certainty: 'stated' },
    number: { text: '125/KH-UBND', number: '125', symbol: 'KH-UBND', span: place('125/KH-UBND') },
    issuer: committee,
    parentIssuer: null,
    coIssuers: [],
    place: stated('Hà Giang'),
    date: { text: 'ngày 05 tháng 9 năm 2021', iso: '2021-09-05', span: place('ngày 05 tháng 9 năm 2021') },
    title: stated('Nâng cao chất lượng nước sạch nông thôn giai đoạn 2021 - 2025'),
    urgency: null,
    secrecy: null,
    legalBases: [],
    addressees: [],
    recipients: [{ text: 'Như trên', bodies: [], purpose: null, group: null, span: place('Như trên') }],
    archive: { text: 'Lưu: VT, NN', units: ['VT', 'NN'], copies: null, span: place('Lưu: VT, NN') },
    signatures: [
      {
        ...{
          authority: 'TM. ỦY BAN NHÂN DÂN',
          capacity: 'KT. CHỦ TỊCH',
          position: 'PHÓ CHỦ TỊCH',
          name: 'Lý Văn Sính',
        },
        span: between('TM. ỦY BAN NHÂN DÂN', 'Lý Văn Sính'),
      },
    ],
    citations: [
      {
        ...{ id: 'C1', symbol: '1978/QĐ-TTg', type: 'Quyết định', date: '2021-11-24' },
        ...{ issuer: 'Thủ tướng Chính phủ', title: null },
        mentions: [{ text: 'Quyết định số 1978/QĐ-TTg', span: place('Quyết định số 1978/QĐ-TTg'), pinpoint: null }],
      },
    ],
  },
  components: [{ id: 'main', kind: 'main', type: 'KH', title: null, span: between('ỦY BAN NHÂN DÂN', 'Lý Văn Sính') }],
  sections: [
    section('I', 'I.', 'roman', between('I. MỤC', 'hợp vệ sinh.'), {
      title: stated('MỤC ĐÍCH, YÊU CẦU'),
      text: 'Bảo đảm người dân được dùng nước hợp vệ sinh.',
    }),
    section('II', 'II.', 'roman', between('II. NHIỆM VỤ', fourthTask), {
      title: stated('NHIỆM VỤ'),
      children: [
        section('II.1', '1.', 'number', between('1. Sở', firstTask), { depth: 2, text: firstTask }),
        section('II.2', '2.', 'number', between('2. Sở', thirdTask), { depth: 2, title: stated('Sở Y tế:') }),
        section('II.4', '4.', 'number', between('4. Tăng', fourthTask), {
          depth: 2,
          text: fourthTask.replace('\n', ' '),
        }),
      ],
    }),
  ],
  tasks: [
    task('T1', 'k3f9a01c', firstTask, {
      section: 'II.1',
      lead: [body('Sở Nông nghiệp và Phát triển nông thôn', 'so-nn-ptnt')],
      support: [health, districts],
      deadline: deadline('trước ngày 31/12/2021', { due: '2021-12-31' }),
      citations: ['C1'],
    }),
    task('T2', 'k81b7732', secondTask, {
      section: 'II.2',
      lead: [{ ...health, certainty: 'inherited' }],
      reportTo: [committee],
      deadline: deadline('trước ngày 20/10 hằng năm', {
        ...{ type: 'recurring', rrule: 'FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=20', governs: 'report' },
      }),
      assignment: { certainty: 'inherited', pattern: 'carrier', from: 'II.2' },
    }),
    task('T3', 'k0042e91', thirdTask, {
      section: 'II.2',
      lead: [{ ...health, certainty: 'inherited' }],
      assignment: { certainty: 'inherited', pattern: 'carrier', from: 'II.2' },
      doubts: ['several-subjects'],
    }),
    task('T4', 'kc4d2218', fourthTask, {
      section: 'II.4',
      assignment: { certainty: 'unassigned', pattern: null, from: null },
      doubts: ['lead-missing'],
    }),
  ],
  corrections: [],
  regions: [
    { kind: 'header', span: between('ỦY BAN NHÂN DÂN', 'năm 2021') },
    { kind: 'title', span: between('KẾ HOẠCH', 'đoạn 2021 - 2025') },
    { kind: 'preamble', span: between('Thực hiện', 'như sau:') },
    { kind: 'body', span: between('I. MỤC', fourthTask) },
    { kind: 'recipients', span: between('Nơi nhận:', 'Lưu: VT, NN.') },
    { kind: 'signature', span: between('TM. ỦY', 'Lý Văn Sính') },
  ],
  diagnostics: [
    {
      ...{ code: 'marker-out-of-order', severity: 'warning', message: '“4.” does not follow “2.”' },
      span: place('4. Tăng'),
    },
  ],
};
