/** What can be wrong with a command line or its files: one line each that says what, why and what to do. */
import type { Language } from '../model/messages.ts';

/** Ends the run with one line on stderr and the exit code of a usage error. */
export class UsageError extends Error {}

type Told = Record<Language, string>;

const SEE_HELP: Told = { vi: 'xem docparse --help', en: 'see docparse --help' };

export const USAGE = {
  unknownOption: (option: string, similar: string | null): Told => ({
    vi: `không có tùy chọn ${option}; ${similar ? `có phải ý bạn là ${similar}?` : SEE_HELP.vi}`,
    en: `there is no option ${option}; ${similar ? `did you mean ${similar}?` : SEE_HELP.en}`,
  }),
  missingValue: (option: string): Told => ({
    vi: `tùy chọn ${option} còn thiếu giá trị; ${SEE_HELP.vi}`,
    en: `the option ${option} lacks its value; ${SEE_HELP.en}`,
  }),
  badChoice: (option: string, value: string, choices: readonly string[]): Told => ({
    vi: `${option} không nhận giá trị “${value}”; hãy chọn ${choices.join(', ')}`,
    en: `${option} does not take “${value}”; choose ${choices.join(', ')}`,
  }),
  tooLittleMemory: (given: string): Told => ({
    vi: `--max-memory ${given} quá nhỏ để một luồng khởi động; hãy cho ít nhất 32M`,
    en: `--max-memory ${given} is too little for a worker to start; give at least 32M`,
  }),
  badNumber: (option: string, value: string, example: string): Told => ({
    vi: `${option} không nhận giá trị “${value}”; hãy viết một số dương, chẳng hạn ${option} ${example}`,
    en: `${option} does not take “${value}”; give a positive number, such as ${option} ${example}`,
  }),
  severalFormats: (formats: readonly string[]): Told => ({
    vi: `mỗi lần chỉ ghi một định dạng, nhưng lệnh có ${formats.join(' và ')}; hãy bỏ bớt`,
    en: `one run writes one format, but ${formats.join(' and ')} were given; leave one`,
  }),
  excelWithoutCsv: (): Told => ({
    vi: '--excel chỉ dùng với CSV; hãy thêm --csv hoặc bỏ --excel',
    en: '--excel is for CSV alone; give --csv, or leave --excel out',
  }),
  columnsWithoutMatrix: (formats: readonly string[]): Told => ({
    vi: `--columns chọn cột của bảng nhiệm vụ; hãy thêm ${formats.map((name) => `--${name}`).join(', ')}`,
    en: `--columns chooses columns of the task matrix; give ${formats.map((name) => `--${name}`).join(', ')}`,
  }),
  collectiveWithoutAgency: (): Told => ({
    vi: '--include-collective mở rộng --agency; hãy thêm --agency TÊN',
    en: '--include-collective widens --agency; give --agency NAME',
  }),
  unneededOperand: (command: string, operand: string): Told => ({
    vi: `docparse ${command} không nhận thêm “${operand}”; nếu là tệp, hãy viết ./${command} hoặc -- ${command}`,
    en: `docparse ${command} takes no “${operand}”; if ${command} is a file, write ./${command} or -- ${command}`,
  }),
  missingFile: (path: string): Told => ({
    vi: `không có tệp hay thư mục “${path}”; hãy kiểm tra đường dẫn`,
    en: `there is no file or folder “${path}”; check the path`,
  }),
  noFolder: (path: string): Told => ({
    vi: `không có thư mục “${path}”; docparse watch theo dõi một thư mục`,
    en: `there is no folder “${path}”; docparse watch takes a folder`,
  }),
  unreadable: (path: string, reason: string): Told => ({
    vi: `không đọc được “${path}” (${reason}); hãy kiểm tra quyền truy cập`,
    en: `“${path}” cannot be read (${reason}); check the permissions`,
  }),
  emptyFolder: (path: string, extensions: readonly string[]): Told => ({
    vi: `thư mục “${path}” không có văn bản nào; cần tệp ${extensions.join(', ')}`,
    en: `the folder “${path}” holds no documents; files in ${extensions.join(', ')} are looked for`,
  }),
  emptyPattern: (pattern: string): Told => ({
    vi: `không có văn bản nào khớp với “${pattern}”; hãy kiểm tra đường dẫn`,
    en: `no document fits “${pattern}”; check the path`,
  }),
  needsOutDir: (option: string): Told => ({
    vi: `${option} chỉ dùng khi ghi vào thư mục; hãy thêm --out-dir THƯ-MỤC`,
    en: `${option} is for writing into a folder; give --out-dir DIR`,
  }),
  notIntoFolder: (option: string): Told => ({
    vi: `${option} không dùng cùng --out-dir; hãy bỏ một trong hai`,
    en: `${option} does not go with --out-dir; leave one of them`,
  }),
  outDirIsFile: (path: string): Told => ({
    vi: `không ghi được vào “${path}” vì đó không phải là thư mục; hãy chọn tên khác sau --out-dir`,
    en: `nothing can be written into “${path}” because it is no folder; give another name after --out-dir`,
  }),
  outputFolderMissing: (path: string, folder: string): Told => ({
    vi: `không ghi được “${path}” vì chưa có thư mục “${folder}”; hãy tạo thư mục trước`,
    en: `“${path}” cannot be written because the folder “${folder}” does not exist; create it first`,
  }),
  outputIsFolder: (path: string): Told => ({
    vi: `không ghi được “${path}” vì đó là thư mục; hãy đặt tên tệp sau -o`,
    en: `“${path}” cannot be written because it is a folder; give a file name after -o`,
  }),
  outputIsInput: (path: string): Told => ({
    vi: `“${path}” vừa là đầu vào vừa là đầu ra; hãy chọn tên khác sau -o để không mất văn bản gốc`,
    en: `“${path}” is both input and output; give another name after -o, so that the document is not lost`,
  }),
  binaryToTerminal: (format: string): Told => ({
    vi: `--${format} cho tệp nhị phân, không in ra màn hình được; hãy thêm -o TỆP hoặc nối sang lệnh khác bằng |`,
    en: `--${format} is not text and is not printed on a terminal; use -o FILE or a pipe`,
  }),
  unwritable: (path: string, reason: string): Told => ({
    vi: `không ghi được “${path}” (${reason}); hãy kiểm tra quyền truy cập và dung lượng đĩa`,
    en: `“${path}” cannot be written (${reason}); check permissions and disk space`,
  }),
  tooManyRows: (format: string, most: number): Told => ({
    vi: `--${format} chỉ chứa được ${most} dòng mà các văn bản có nhiều nhiệm vụ hơn; hãy dùng --csv, --parquet, hoặc chia ra bằng --out-dir`,
    en: `--${format} holds ${most} rows, and the documents have more tasks; use --csv, --parquet, or --out-dir`,
  }),
  noJson: (path: string, reason: string): Told => ({
    vi: `“${path}” không phải JSON (${reason}); hãy sửa tệp`,
    en: `“${path}” is no JSON (${reason}); mend the file`,
  }),
  badConfig: (path: string, key: string, reason: string): Told => ({
    vi: `“${path}”: ${key ? `${key}: ` : ''}${reason}; xem docs/configuration.md`,
    en: `“${path}”: ${key ? `${key}: ` : ''}${reason}; see docs/configuration.md`,
  }),
  badPatch: (path: string, key: string, reason: string): Told => ({
    vi: `“${path}” không phải bản sửa dùng được: ${key ? `${key}: ` : ''}${reason}; hãy lưu lại từ báo cáo (--html)`,
    en: `“${path}” holds no corrections that can be used: ${key ? `${key}: ` : ''}${reason}; save them anew from a report (--html)`,
  }),
  unusedCorrections: (path: string, document: string): Told => ({
    vi: `bản sửa “${path}” có phần cho “${document}” nhưng không đọc văn bản đó, hoặc tệp đã thay đổi từ khi sửa`,
    en: `the corrections of “${document}” in “${path}” were not used: it was not read, or has changed since`,
  }),
  correctionsByKeys: (path: string, document: string, other: string): Told => ({
    vi: `bản sửa của “${document}” trong “${path}” được áp dụng cho “${other}”: tệp khác nhưng có cùng các nhiệm vụ`,
    en: `the corrections of “${document}” in “${path}” were applied to “${other}”: another file with the same tasks`,
  }),
  viewWithoutFile: (): Told => ({
    vi: 'docparse view cần tệp; hãy viết docparse view TỆP',
    en: 'docparse view needs a file; write docparse view FILE',
  }),
  cannotListen: (host: string, port: number, reason: string): Told => ({
    vi: `không mở được trang tại ${host}:${port} (${reason}); hãy chọn cổng khác bằng --port`,
    en: `the page can't be opened at ${host}:${port} (${reason}); choose another port with --port`,
  }),
  unknownBody: (name: string, similar: readonly string[]): Told => ({
    vi: `không biết cơ quan “${name}”; ${similar.length > 0 ? `gần nhất: ${similar.join(', ')}` : 'hãy viết tên đầy đủ'}`,
    en: `no body “${name}” is known; ${similar.length > 0 ? `the nearest: ${similar.join(', ')}` : 'give its full name'}`,
  }),
  lookupWithoutName: (): Told => ({
    vi: 'docparse lookup cần tên cơ quan; hãy viết docparse lookup TÊN',
    en: 'docparse lookup needs the name of a body; write docparse lookup NAME',
  }),
  unknownCode: (code: string, similar: readonly string[]): Told => ({
    vi: `không có mã “${code}”; ${similar.length > 0 ? `gần nhất: ${similar.join(', ')}` : 'docparse explain liệt kê tất cả'}`,
    en: `there is no code “${code}”; ${similar.length > 0 ? `the nearest: ${similar.join(', ')}` : 'docparse explain lists them all'}`,
  }),
} as const;

/** For a file or folder that the system does not give. */
export function cannotRead(path: string, error: unknown, language: Language): UsageError {
  const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
  return new UsageError((isMissing ? USAGE.missingFile(path) : USAGE.unreadable(path, reasonOf(error)))[language]);
}

/** The reason that the system gives, without paths: `EACCES: permission denied`. */
export function reasonOf(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  return code ? (message.split(',', 1)[0] ?? code) : message;
}
