/** The words of `--help`. */
import type { Language } from '../model/messages.ts';

export interface HelpWords {
  usage: string;
  description: string;
  files: string;
  version: string;
  help: string;
  format: string;
  excel: string;
  columns: string;
  text: string;
  debug: string;
  output: string;
  outDir: string;
  resume: string;
  jobs: string;
  maxMemory: string;
  quiet: string;
  filesFrom: string;
  agency: string;
  includeCollective: string;
  from: string;
  encoding: string;
  lexicon: string;
  patch: string;
  host: string;
  port: string;
  open: string;
  keep: string;
  noConfig: string;
  printConfig: string;
  maxBytes: string;
  maxPages: string;
  timeout: string;
  ocr: string;
  noOcr: string;
  withText: string;
  lang: string;
  noColor: string;
  /** Headings that commander sets in English. */
  titles: Record<string, string>;
  /** Commands, examples and exit codes. */
  after: string;
  /** Printed when the program is called without anything. */
  short: string;
}

export const HELP: Record<Language, HelpWords> = {
  vi: {
    usage: '[tùy chọn] [tệp hoặc thư mục …]',
    description: 'Đọc văn bản hành chính thành JSON và bảng phân công nhiệm vụ: ai chủ trì, ai phối hợp, khi nào xong.',
    files: 'tệp, thư mục, mẫu tên, tệp nén zip, hoặc - cho đầu vào chuẩn',
    version: 'in số phiên bản',
    help: 'in trợ giúp này',
    format: 'định dạng đầu ra; với --out-dir nhiều định dạng, cách nhau bằng dấu phẩy',
    excel: 'CSV mở đúng trong Excel tiếng Việt (BOM, dấu ;, giữ nguyên 3.1 và 20/10)',
    columns: 'các cột của bảng nhiệm vụ, theo thứ tự mong muốn, chẳng hạn task,lead,deadline',
    text: 'chỉ in phần chữ của văn bản, mà các vị trí trong JSON trỏ vào',
    debug: 'xem chương trình xếp từng dòng vào đâu (lines), vì sao đọc từng nhiệm vụ như vậy (tasks, T12)',
    output: 'ghi vào tệp, trọn vẹn hoặc không ghi gì',
    outDir: 'ghi vào thư mục, mỗi tệp một đầu ra cho từng định dạng (mặc định json)',
    resume: 'với --out-dir: bỏ qua những gì lần chạy trước đã xong',
    jobs: 'số tệp đọc song song; mặc định 1, với --out-dir là auto',
    maxMemory: 'với --jobs: bộ nhớ tối đa của mỗi luồng, chẳng hạn 500M',
    quiet: 'với --out-dir: không in gì ra stderr, trừ lỗi của lệnh',
    filesFrom: 'đọc đường dẫn từ tệp hoặc từ - (mỗi dòng một đường dẫn, hoặc cách nhau bằng NUL)',
    agency: 'chỉ giữ nhiệm vụ mà cơ quan này hoặc lãnh đạo của cơ quan chủ trì hay phối hợp',
    includeCollective: 'thêm nhiệm vụ của tập thể có cơ quan đó (các sở, ban, ngành) và nhiệm vụ chung',
    from: 'dạng của đầu vào khi tên và nội dung không cho biết',
    encoding: 'bảng mã của tệp văn bản thuần hoặc trang web khi chương trình đoán sai',
    lexicon: 'bảng cơ quan riêng (JSON), dùng thêm bên cạnh bảng có sẵn',
    patch: 'áp dụng bản sửa lưu từ báo cáo (JSON)',
    host: 'với serve: tên hoặc địa chỉ để lắng nghe (mặc định 127.0.0.1, chỉ máy này)',
    port: 'với serve: số cổng (mặc định 7390; 0 là cổng bất kỳ)',
    open: 'với serve: mở luôn trang trong trình duyệt',
    keep: 'với serve: giữ lại tệp, kết quả và bản sửa trong thư mục (nếu không, không ghi gì ra đĩa)',
    noConfig: 'bỏ qua docparse.config.json',
    printConfig: 'in các thiết lập đang có hiệu lực (JSON) rồi dừng',
    maxBytes: 'giới hạn kích thước của tệp và của phần giải nén, chẳng hạn 500M (mặc định 256M)',
    maxPages: 'số trang tối đa của một tệp PDF (mặc định 5000)',
    timeout: 'số giây tối đa để đọc một tệp (mặc định 300)',
    ocr: 'nhận dạng chữ (OCR) ở mọi trang có ảnh, kể cả trang đã có lớp văn bản',
    noOcr: 'không nhận dạng chữ trên trang ảnh',
    withText: 'kèm phần chữ của văn bản trong JSON (source.text)',
    lang: 'ngôn ngữ của tiêu đề, tóm tắt và thông báo',
    noColor: 'không dùng màu',
    titles: { 'Usage:': 'Cách dùng:', 'Arguments:': 'Đối số:', 'Options:': 'Tùy chọn:' },
    after: `Lệnh khác:
  docparse schema             in JSON Schema của kết quả
  docparse explain [MÃ]       giải thích mã thông báo hoặc cách giao việc
  docparse lookup TÊN …       cho biết cơ quan là gì, trước là gì, nay là gì
  docparse view TỆP …         mở báo cáo trong trình duyệt
  docparse serve              mở trang để thả tệp vào, xem, sửa và tải bảng về
  docparse watch THƯ-MỤC      chuyển đổi những gì được đưa vào thư mục, ghi vào --out-dir
  docparse completion SHELL   in mã gợi ý lệnh cho bash, zsh, fish
  (tệp trùng tên lệnh: viết ./schema hoặc -- schema)

Ví dụ:
  docparse ke-hoach.txt                                   tóm tắt trên màn hình
  docparse ke-hoach.txt --json > ke-hoach.json            toàn bộ nội dung đọc được
  docparse van-ban/ --xlsx -o nhiem-vu.xlsx               sổ nhiệm vụ của cả thư mục
  docparse van-ban/ --out-dir ket-qua --format json,csv   mỗi văn bản một tệp JSON và một tệp CSV
  docparse ke-hoach.txt --agency "Sở Y tế" --md           việc của một cơ quan
  cat ke-hoach.txt | docparse --ndjson | jq '.tasks[].text'
  docparse --ndjson - < van-ban.ndjson                    bộ lọc: mỗi dòng {"id": …, "text": …} hoặc {"path": …}

Mã thoát:
  0 xong · 1 xong nhưng có văn bản lỗi · 2 sai lệnh hoặc không đọc, ghi được
  130 bị ngắt, với --out-dir có thể chạy tiếp bằng --resume`,
    short: `Cách dùng: docparse [tùy chọn] [tệp hoặc thư mục …]
  docparse ke-hoach.txt            tóm tắt
  docparse ke-hoach.txt --json     JSON
  docparse ke-hoach.txt --csv      bảng nhiệm vụ
Xem thêm: docparse --help`,
  },
  en: {
    usage: '[options] [files or folders …]',
    description:
      'Reads Vietnamese administrative documents into JSON and a task matrix: who leads, who supports, by when.',
    files: 'files, folders, patterns, zip archives, or - for the standard input',
    version: 'print the version',
    help: 'print this help',
    format: 'output format; with --out-dir several, separated by commas',
    excel: 'CSV that opens rightly in a Vietnamese Excel (BOM, semicolons, 3.1 and 20/10 kept as text)',
    columns: 'columns of the task matrix in the order wished for, such as task,lead,deadline',
    text: 'print the text of the document alone, into which the offsets in the JSON point',
    debug: 'show where the program put every line (lines), or why tasks read as they do (tasks, T12)',
    output: 'write to a file, whole or not at all',
    outDir: 'write into a folder, for each file an output in each format (json by default)',
    resume: 'with --out-dir: skip what an earlier run has done',
    jobs: 'how many files are read at once; 1 by default, auto with --out-dir',
    maxMemory: 'with --jobs: memory that each worker may take, such as 500M',
    quiet: 'with --out-dir: print nothing on stderr but what is wrong with the command',
    filesFrom: 'read paths from a file or from - (one a line, or separated by NUL)',
    agency: 'keep the tasks that this body or its officers lead or support',
    includeCollective: 'also those of collectives it belongs to (các sở, ban, ngành) and those given to all',
    from: 'form of the input where neither name nor content tells',
    encoding: 'encoding of a text or a page, where it is guessed wrongly',
    lexicon: 'own table of bodies (JSON), used beside the gazetteer',
    patch: 'apply corrections that were saved from a report (JSON)',
    host: 'with serve: name or address to listen on (default 127.0.0.1, this machine alone)',
    port: 'with serve: number of the port (default 7390; 0 for any that is free)',
    open: 'with serve: open the page in the browser',
    keep: 'with serve: keep files, results and corrections in a folder (without it nothing is written)',
    noConfig: 'leave docparse.config.json aside',
    printConfig: 'print the settings that hold (JSON), and do nothing else',
    maxBytes: 'largest file, and most that it may unpack to, such as 500M (default 256M)',
    maxPages: 'most pages that a PDF may have (default 5000)',
    timeout: 'seconds that the reading of one file may take (default 300)',
    ocr: 'recognise text (OCR) on all pages that show pictures, also on those with a text layer',
    noOcr: 'recognise no text on pages that are pictures',
    withText: 'put the text of the document into the JSON (source.text)',
    lang: 'language of headings, summary and messages',
    noColor: 'use no colours',
    titles: {},
    after: `Other commands:
  docparse schema             print the JSON Schema of a result
  docparse explain [CODE]     say what a diagnostic, a doubt or an assignment pattern means
  docparse lookup NAME …      say who a body is, what it was and what it became
  docparse view FILE …        open the report in the browser
  docparse serve              a page to drop files on, look, correct and download
  docparse watch FOLDER       convert what arrives in the folder, into --out-dir
  docparse completion SHELL   print what completes the command line in bash, zsh, fish
  (a file of such a name is given as ./schema or after --)

Examples:
  docparse plan.txt                                       summary on the screen
  docparse plan.txt --json > plan.json                    all that was read
  docparse documents/ --xlsx -o tasks.xlsx                register of the tasks of a folder
  docparse documents/ --out-dir out --format json,csv     JSON and CSV of each document
  docparse plan.txt --agency "Sở Y tế" --md               the work of one body
  cat plan.txt | docparse --ndjson | jq '.tasks[].text'
  docparse --ndjson - < texts.ndjson                      a filter: a line {"id": …, "text": …} or {"path": …} each

Exit codes:
  0 done · 1 done, but some document has errors · 2 wrong usage, or a file could not be read or written
  130 interrupted; with --out-dir, --resume goes on`,
    short: `Usage: docparse [options] [files or folders …]
  docparse plan.txt            summary
  docparse plan.txt --json     JSON
  docparse plan.txt --csv      task matrix
More: docparse --help`,
  },
};
