/**
 * Keeps the documentation at what the program does: writes docs/messages.md from the message table, and fills every block of README.md and docs/
 * that stands below a line `<!-- example: NAME -->` with what the program prints today.
 *
 *   node scripts/update-docs.mjs             write
 *   node scripts/update-docs.mjs --check     write nothing; name what is out of date and exit 1
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const isCheck = process.argv.includes('--check');
const PLAN = 'fixtures/documents/ke-hoach-ubnd-tinh/input.txt';
const SMALL = 'fixtures/inheritance/from-carrier/input.txt';

/** What stands in the blocks, by name: the language of the block and its text. */
const EXAMPLES = {
  'plan-input': () => {
    const text = read(PLAN);
    const foot = cut(text, 'Nơi nhận:', '\nPHỤ LỤC').replace(/(?<=để b\/c\);\n)(?:- .*\n)+(?=- Lưu)/, '…\n');
    const pieces = [
      cut(text, 'ỦY BAN', '\nCăn cứ'),
      cut(text, 'a) Sở Nông nghiệp và Môi trường', '\n- Lập'),
      cut(text, 'c) Công an tỉnh', '\nd)'),
      cut(text, '3.1. Xây dựng', '\n3.2.'),
      cut(text, '1. Sở Nông nghiệp và Môi trường\n', '\na) Là'),
      cut(text, 'c) Tổng hợp kết quả', '\n2. Sở'),
      foot,
    ];
    return ['text', pieces.map((piece) => piece.trim()).join('\n\n…\n\n')];
  },
  'plan-summary': () => {
    const lines = docparse([PLAN, '--lang', 'vi']).split('\n');
    const head = lines.slice(0, lines.indexOf('Bố cục') - 1);
    const table = lines.slice(lines.indexOf('Nhiệm vụ'));
    const rows = splitRows(table.slice(2));
    const shown = ['III.1.a', 'III.2.c', 'III.3.1', 'IV.1.c'].flatMap((section) => {
      const own = rows.filter(([first]) => first.includes(` ${section} `));
      return section === 'III.1.a' ? own.slice(0, 1) : own;
    });
    return [
      'text',
      [
        `$ npm start -- ${PLAN}`,
        ...head,
        '',
        '…',
        '',
        ...table.slice(0, 2),
        ...shown.flatMap((row, i) =>
          i > 0 && rows.indexOf(row) === rows.indexOf(shown[i - 1]) + 1 ? row : ['…', ...row],
        ),
        '…',
        '',
        lines.findLast((line) => line !== ''),
      ].join('\n'),
    ];
  },
  'plan-json': () => {
    const { document, tasks } = JSON.parse(docparse([PLAN, '--json']));
    const task = tasks.findLast(({ section }) => section === 'III.2.c');
    const { number, issuer, date } = document;
    const header = brief({ number, issuer, date }, 2);
    return [
      'jsonc',
      ['{', '  // …', `  "document": ${header},`, '  // …', '  "tasks": [', `    ${brief(task, 4)}`, '  ]', '}'].join(
        '\n',
      ),
    ];
  },
  'plan-csv': () => {
    const csv = docparse([PLAN, '--csv', '--agency', 'Sở Tư pháp', '--lang', 'vi']);
    return ['csv', csv.trimEnd().replaceAll('\r\n', '\n')];
  },
  'plan-akn': () => {
    const xml = docparse([PLAN, '--akn']);
    const citation = `${cut(xml, '    <preamble>', '        <citation eId="cits__cit_2">')}        …`;
    const point = cut(xml, '          <point eId="sec_III__para_1__point_a">', '            <hcontainer').trimEnd();
    const preface = cut(xml, '    <preface>', '    <preamble>').trimEnd();
    return ['xml', [preface, citation, point].join('\n…\n').replace(/^ {4}/gm, '')];
  },
  'small-input': () => ['text', read(SMALL).trimEnd()],
  'small-lines': () => ['text', docparse([SMALL, '--debug', 'lines']).trimEnd()],
  'small-tasks': () => {
    const { tasks } = JSON.parse(docparse([SMALL, '--json']));
    const names = (bodies) => bodies.map(({ name }) => name).join('; ') || '–';
    const rows = tasks.map(({ id, lead, support, deadline, assignment }) =>
      [
        id,
        names(lead),
        names(support),
        deadline?.due ?? '–',
        `${assignment.certainty}${assignment.pattern ? `, ${assignment.pattern}` : ''}`,
      ].join(' | '),
    );
    return [
      null,
      [
        '| task | lead | support | due | assignment |',
        '|---|---|---|---|---|',
        ...rows.map((row) => `| ${row} |`),
      ].join('\n'),
    ];
  },
  patterns: () => {
    const rows = docparse(['explain', '--lang', 'en']).split('\n');
    const from = rows.findIndex((row) => row.startsWith('Assignment patterns'));
    return [
      'text',
      rows
        .slice(from + 1)
        .join('\n')
        .trimEnd(),
    ];
  },
  help: () => ['text', docparse(['--help', '--lang', 'en']).trimEnd()],
};

spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs'), '--if-stale'], { stdio: 'inherit' });

const stale = [];
put('docs/messages.md', await writeMessages());
for (const file of [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]) {
  if (file !== 'docs/messages.md') put(file, await fillExamples(read(file)));
}
for (const file of stale)
  console.log(isCheck ? `${file} is out of date: run node scripts/update-docs.mjs` : `${file} written`);
if (isCheck && stale.length > 0) process.exitCode = 1;

/** Everything below the mark up to the mark `<!-- end -->` is the example. */
async function fillExamples(text) {
  const pieces = text.split(/(<!-- example: [\w-]+ -->\n)[\s\S]*?(?=<!-- end -->)/);
  for (const [i, piece] of pieces.entries()) {
    const name = /^<!-- example: ([\w-]+) -->\n$/.exec(piece)?.[1];
    if (name === undefined) continue;
    const [language, block] = await EXAMPLES[name]();
    pieces[i] = `${piece}\n${language === null ? block : `\`\`\`${language}\n${block}\n\`\`\``}\n\n`;
  }
  return pieces.join('');
}

async function writeMessages() {
  const { code } = await transform(read('src/model/message-table.ts'), { loader: 'ts', format: 'esm' });
  const { DIAGNOSTICS, DOUBTS } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const diagnostics = Object.entries(DIAGNOSTICS).map(([name, { severity, en, vi, example }]) =>
    entry(
      name,
      [`*${severity}* · ${en.message}`, en.explanation, `Vietnamese: ${vi.message}. ${vi.explanation}`],
      example,
    ),
  );
  const doubts = Object.entries(DOUBTS).map(([name, { en, vi, example }]) =>
    entry(name, [en.note, en.explanation, `Vietnamese: ${vi.note}. ${vi.explanation}`], example),
  );
  return `# Messages

Everything that docparse says about a document. Codes are stable; \`docparse explain CODE\` prints the same on the command line.

This page is made from \`src/model/message-table.ts\` by \`node scripts/update-docs.mjs\`: change it there.

## Diagnostics

They stand in \`diagnostics\` of a result, each with its place in the text. An \`error\` means that there is no reading to rely on, a \`warning\` that
something is missing or odd, \`info\` that something is worth knowing. Words in braces are filled in.

${diagnostics.join('\n')}
## Doubts

They stand in \`doubts\` of a task: what a careful reader would check. The matrix puts them into Ghi chú, the summary marks the task with \`!\`.

${doubts.join('\n')}`;
}

function entry(name, paragraphs, example) {
  return `### ${name}\n\n${paragraphs.join('\n\n')}\n\n\`\`\`text\n${example}\n\`\`\`\n`;
}

/** JSON as a person would break it: what fits into a line stays in one. */
function brief(value, indent) {
  const line = inOneLine(value);
  if (line.length + indent < 112 || value === null || typeof value !== 'object') return line;
  const pad = ' '.repeat(indent + 2);
  const isList = Array.isArray(value);
  const inner = Object.entries(value).map(
    ([key, item]) => `${pad}${isList ? '' : `${JSON.stringify(key)}: `}${brief(item, indent + 2)}`,
  );
  return `${isList ? '[' : '{'}\n${inner.join(',\n')}\n${' '.repeat(indent)}${isList ? ']' : '}'}`;
}

function inOneLine(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(inOneLine).join(', ')}]`;
  return `{ ${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}: ${inOneLine(item)}`)
    .join(', ')} }`;
}

/** The rows of the summary's task table: each begins with the id of its task. */
function splitRows(lines) {
  const rows = [];
  for (const line of lines) {
    if (/^ [! ] T\d/.test(line)) rows.push([line]);
    else if (line === '') break;
    else rows.at(-1)?.push(line);
  }
  return rows;
}

function cut(text, from, to) {
  const start = text.indexOf(from);
  return text.slice(start, text.indexOf(to, start));
}

function docparse(args) {
  const env = { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, COLUMNS: '100', LANG: 'vi_VN.UTF-8' };
  return spawnSync(process.execPath, ['bin/docparse.js', ...args], { cwd: root, encoding: 'utf8', env }).stdout;
}

function put(file, text) {
  if (read(file) === text) return;
  stale.push(file);
  if (!isCheck) writeFileSync(join(root, file), text);
}

function read(file) {
  try {
    return readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return '';
  }
}
