/**
 * Everything that the program says about a document, written once: diagnostics of documents and doubts of tasks. The JSON messages, the words
 * for people and `docparse explain` all come from here. A new one is a new entry; codes are stable and in kebab-case.
 *
 * `{name}` in a message stands for a parameter that the caller must give; both languages name the same parameters.
 */
import type { Severity } from './result.ts';

export interface DiagnosticEntry {
  severity: Severity;
  en: { message: string; explanation: string };
  vi: { message: string; explanation: string };
  /** Lines of a document that lead to it. */
  example: string;
}

export interface DoubtEntry {
  /** `note` goes into the matrix's Ghi chú and the summary. */
  en: { note: string; explanation: string };
  vi: { note: string; explanation: string };
  example: string;
}

export const DIAGNOSTICS = {
  'empty-input': {
    severity: 'error',
    en: {
      message: 'The input is empty',
      explanation: 'The file or the standard input holds no character but blanks. Check that the right file was given.',
    },
    vi: {
      message: 'Đầu vào trống',
      explanation: 'Tệp hoặc đầu vào chuẩn không có ký tự nào ngoài khoảng trắng. Hãy kiểm tra lại tệp đã chọn.',
    },
    example: '(0 bytes)',
  },
  'binary-input': {
    severity: 'error',
    en: {
      message: 'The input is binary data, not text',
      explanation:
        'The bytes are those of a picture, an archive or another form that is not read as text. Convert it to text first.',
    },
    vi: {
      message: 'Đầu vào là dữ liệu nhị phân, không phải văn bản',
      explanation:
        'Nội dung tệp là ảnh, tệp nén hoặc dạng khác không đọc được như văn bản. Hãy chuyển tệp sang dạng văn bản trước.',
    },
    example: '89 50 4E 47 0D 0A 1A 0A …',
  },
  'undecodable-bytes': {
    severity: 'warning',
    en: {
      message: 'Places that could not be decoded as {encoding} and now hold U+FFFD: {count}',
      explanation:
        'Some bytes have no meaning in the encoding that the rest of the file is in. Words near them may be misread.',
    },
    vi: {
      message: 'Số chỗ không giải mã được theo {encoding}, nay là ký tự U+FFFD: {count}',
      explanation: 'Một số byte không có nghĩa trong bảng mã của tệp. Các từ ở gần đó có thể bị đọc sai.',
    },
    example: 'Sở Y t\uFFFD\uFFFD chủ trì …',
  },
  'file-damaged': {
    severity: 'error',
    en: {
      message: 'The {form} file is damaged or cut short',
      explanation:
        'Its contents can not be unpacked or have no text part. Ask for the file again, or open it in a word processor and save it anew.',
    },
    vi: {
      message: 'Tệp {form} bị hỏng hoặc không đầy đủ',
      explanation:
        'Không giải nén được hoặc tệp thiếu phần văn bản. Hãy xin lại tệp, hoặc mở bằng trình soạn thảo rồi lưu lại.',
    },
    example: 'a .docx of which half was downloaded',
  },
  'file-encrypted': {
    severity: 'error',
    en: {
      message: 'The {form} file is protected with a password',
      explanation: 'What it holds is encrypted. Open it with its password in a word processor and save it without one.',
    },
    vi: {
      message: 'Tệp {form} được bảo vệ bằng mật khẩu',
      explanation:
        'Nội dung tệp đã được mã hóa. Hãy mở bằng mật khẩu trong trình soạn thảo rồi lưu lại không có mật khẩu.',
    },
    example: 'a .docx saved with a password to open',
  },
  'no-text-layer': {
    severity: 'error',
    en: {
      message: 'No text was found on the {pages} pages of the file',
      explanation:
        'The pages are pictures, and were not recognised because of --no-ocr, or nothing that could be read stands on them. Ask for the file from which it was printed, or for a better scan.',
    },
    vi: {
      message: 'Không tìm thấy chữ trên {pages} trang của tệp',
      explanation:
        'Các trang là ảnh và không được nhận dạng do có --no-ocr, hoặc trên ảnh không có gì đọc được. Hãy xin tệp gốc hoặc bản quét rõ hơn.',
    },
    example: 'a signed plan that was scanned, read with --no-ocr',
  },
  'ocr-missing': {
    severity: 'error',
    en: {
      message: 'The pages are pictures, and what recognises text is not installed',
      explanation:
        'Scans are read with two packages that can be left out. Install them: npm install tesseract.js @tesseract.js-data/vie',
    },
    vi: {
      message: 'Các trang là ảnh, mà phần nhận dạng chữ chưa được cài đặt',
      explanation:
        'Bản quét được đọc bằng hai gói có thể bỏ qua khi cài. Hãy cài chúng: npm install tesseract.js @tesseract.js-data/vie',
    },
    example: 'a scan, read by a program that was installed with --omit=optional',
  },
  'pages-not-recognised': {
    severity: 'warning',
    en: {
      message: 'Pages {pages} show pictures alone and were not read',
      explanation:
        'What recognises text is not installed, so these pages are missing from the reading. Install it: npm install tesseract.js @tesseract.js-data/vie',
    },
    vi: {
      message: 'Các trang {pages} chỉ có ảnh và chưa được đọc',
      explanation:
        'Phần nhận dạng chữ chưa được cài đặt nên các trang này không có trong kết quả. Hãy cài: npm install tesseract.js @tesseract.js-data/vie',
    },
    example: 'a plan with a scanned appendix',
  },
  'read-by-ocr': {
    severity: 'info',
    en: {
      message: 'Pages recognised from pictures: {pages}',
      explanation:
        'The file is a scan. Its letters were recognised (OCR) and may be wrong; compare names, numbers and dates with the scan.',
    },
    vi: {
      message: 'Số trang được nhận dạng từ ảnh: {pages}',
      explanation:
        'Tệp là bản quét. Chữ được nhận dạng (OCR) nên có thể sai; hãy đối chiếu tên, số và ngày tháng với bản quét.',
    },
    example: 'a signed plan that was scanned',
  },
  'low-confidence': {
    severity: 'info',
    en: {
      message: '“{text}” was hard to recognise',
      explanation: 'The scan is not clear here, or something is written over the text. Compare the word with the scan.',
    },
    vi: {
      message: '“{text}” khó nhận dạng',
      explanation: 'Bản quét không rõ ở chỗ này, hoặc có nét đè lên chữ. Hãy đối chiếu từ này với bản quét.',
    },
    example: 'a word below a stamp',
  },
  'read-otherwise': {
    severity: 'info',
    en: {
      message: '“{text}” was recognised, and is read as “{meant}”',
      explanation:
        'A number of a part, a title or a label must stand here, which the scan shows badly. The text keeps what was recognised. Compare the word with the scan.',
    },
    vi: {
      message: 'Nhận dạng được “{text}”, hiểu là “{meant}”',
      explanation:
        'Ở chỗ này phải là số mục, chức vụ hoặc nhãn mà bản quét không rõ. Văn bản vẫn giữ chữ nhận dạng được. Hãy đối chiếu từ này với bản quét.',
    },
    example: 'III. TỔ CHỨC THỰC HIỆN, recognised as HI. TỔ CHỨC THỰC HIỆN',
  },
  'stamp-not-read': {
    severity: 'info',
    en: {
      message: 'Page {page} bears a stamp, whose writing is not read as text',
      explanation: 'Red ink is taken off before a scan is read, so that stamps do not spoil the text below them.',
    },
    vi: {
      message: 'Trang {page} có con dấu; chữ trong dấu không được đọc như văn bản',
      explanation: 'Mực đỏ được loại bỏ trước khi nhận dạng để con dấu không làm hỏng chữ bên dưới.',
    },
    example: 'a stamp over the signature of a scanned plan',
  },
  'handwriting-not-read': {
    severity: 'warning',
    en: {
      message: 'On page {page} a number or a day was filled in by hand, and is not read',
      explanation: 'Handwriting is not recognised. Look at the scan and add the number or the day.',
    },
    vi: {
      message: 'Trang {page} có số hoặc ngày viết tay, chưa đọc được',
      explanation: 'Chữ viết tay không được nhận dạng. Hãy xem bản quét và bổ sung số hoặc ngày.',
    },
    example: 'Số: … /CT-UBND with the number written by hand',
  },
  'incoming-mark': {
    severity: 'info',
    en: {
      message: 'Page {page} bears the mark of an office that received the document',
      explanation:
        'What was stamped and filled in on arrival (CÔNG VĂN ĐẾN) is no part of the document, and stands as page-furniture.',
    },
    vi: {
      message: 'Trang {page} có dấu công văn đến',
      explanation: 'Dấu đến và phần ghi trong đó không thuộc văn bản, được xếp vào page-furniture.',
    },
    example: 'CÔNG VĂN ĐẾN\nSố: 2352\nNgày: 21/3/18',
  },
  'too-many-pages': {
    severity: 'error',
    en: {
      message: 'The file has {pages} pages, more than the limit of {limit}',
      explanation: 'Reading stops at a limit, so that a file built to take hours does not. Raise it with --max-pages.',
    },
    vi: {
      message: 'Tệp có {pages} trang, vượt giới hạn {limit} trang',
      explanation:
        'Việc đọc dừng ở một giới hạn để tệp cố ý kéo dài không gây hại. Hãy nâng giới hạn bằng --max-pages.',
    },
    example: 'a PDF of ten thousand pages',
  },
  'file-too-large': {
    severity: 'error',
    en: {
      message: 'The file is larger than {limit} bytes, or unpacks to more',
      explanation:
        'Reading stops at a limit, so that a file built to fill the memory does not. Where the file is meant to be so large, raise the limit with --max-bytes.',
    },
    vi: {
      message: 'Tệp lớn hơn {limit} byte, hoặc giải nén ra lớn hơn',
      explanation:
        'Việc đọc dừng ở một giới hạn để tệp cố ý làm tràn bộ nhớ không gây hại. Nếu tệp thật sự lớn như vậy, hãy nâng giới hạn bằng --max-bytes.',
    },
    example: 'a .docx of 40 kB that unpacks to 10 GB',
  },
  'reading-timed-out': {
    severity: 'error',
    en: {
      message: 'The reading took longer than {seconds} seconds',
      explanation: 'Reading stops at a limit, so that one file does not hold up the rest. Raise it with --timeout.',
    },
    vi: {
      message: 'Việc đọc kéo dài hơn {seconds} giây',
      explanation:
        'Việc đọc dừng ở một giới hạn để một tệp không làm chậm các tệp khác. Hãy nâng giới hạn bằng --timeout.',
    },
    example: 'a text of a hundred thousand lists in lists',
  },
  'memory-exceeded': {
    severity: 'error',
    en: {
      message: 'The reading took more memory than it may (limit: {limit})',
      explanation:
        'Of many files each is read within a limit, so that one does not take the others down. Raise it with --max-memory, or read the file alone.',
    },
    vi: {
      message: 'Việc đọc cần nhiều bộ nhớ hơn mức cho phép (giới hạn: {limit})',
      explanation:
        'Khi đọc nhiều tệp, mỗi tệp có một giới hạn để không làm hỏng các tệp khác. Hãy nâng giới hạn bằng --max-memory, hoặc đọc riêng tệp đó.',
    },
    example: 'a text of 200 MB among many, with --max-memory 100M',
  },
  'reading-failed': {
    severity: 'error',
    en: {
      message: 'The reading broke off ({reason})',
      explanation: 'A mistake of the program. Please report it with the file, or with what can be shown of it.',
    },
    vi: {
      message: 'Việc đọc bị đứt giữa chừng ({reason})',
      explanation: 'Đây là lỗi của chương trình. Xin hãy báo lỗi kèm tệp, hoặc phần có thể cho xem.',
    },
    example: 'a file that the program was not made for',
  },
  'too-many-rows': {
    severity: 'error',
    en: {
      message: 'A sheet holds {most} rows, and the file has more tasks',
      explanation: 'Excel and LibreOffice take no more. Write the file as csv or parquet, or split it.',
    },
    vi: {
      message: 'Một trang tính chỉ chứa được {most} dòng mà tệp có nhiều nhiệm vụ hơn',
      explanation:
        'Excel và LibreOffice không nhận nhiều hơn. Hãy ghi tệp này dưới dạng csv hay parquet, hoặc chia nhỏ tệp.',
    },
    example: 'a list of more than a million tasks, written as xlsx',
  },
  'file-unreadable': {
    severity: 'error',
    en: {
      message: 'The file cannot be read ({reason})',
      explanation: 'It is not there, is no file, or may not be read. Check path and permissions.',
    },
    vi: {
      message: 'Không đọc được tệp ({reason})',
      explanation: 'Tệp không có, không phải là tệp thường, hoặc không được phép đọc. Hãy kiểm tra đường dẫn và quyền.',
    },
    example: 'a path of --files-from that is not there',
  },
  'record-invalid': {
    severity: 'error',
    en: {
      message: 'Line {line} is no record ({reason})',
      explanation:
        'Each line of a list of records is a JSON object with a "text", or with the "path" of a file, and with an "id" where that is wanted back. The lines behind it were read.',
    },
    vi: {
      message: 'Dòng {line} không phải là bản ghi ({reason})',
      explanation:
        'Mỗi dòng phải là một đối tượng JSON có "text" hoặc có "path" của một tệp, thêm "id" nếu muốn nhận lại trong kết quả. Các dòng sau vẫn được đọc.',
    },
    example: '{"id": 7, "txt": "…"}',
  },
  'form-not-read': {
    severity: 'error',
    en: {
      message: 'Files of the form {form} are not read',
      explanation:
        'The contents are those of a form that has no reader. Save the document as docx, odt, html or text first.',
    },
    vi: {
      message: 'Chưa đọc được tệp dạng {form}',
      explanation:
        'Nội dung tệp thuộc dạng chưa có bộ đọc. Hãy lưu văn bản sang docx, odt, html hoặc văn bản thuần trước.',
    },
    example: 'a spreadsheet',
  },
  'archive-without-documents': {
    severity: 'error',
    en: {
      message: 'The archive holds no documents',
      explanation: 'None of the files in it has a name of a form that is read. Check that the right archive was given.',
    },
    vi: {
      message: 'Tệp nén không có văn bản nào',
      explanation: 'Không tệp nào trong đó có tên của dạng đọc được. Hãy kiểm tra lại tệp nén đã chọn.',
    },
    example: 'a .zip of pictures',
  },
  'part-damaged': {
    severity: 'warning',
    en: {
      message: 'A part of the file could not be read: {part}',
      explanation:
        'The text is there, but something beside it (list definitions, styles, notes) is missing or broken; numbers of lists may be missing.',
    },
    vi: {
      message: 'Không đọc được một phần của tệp: {part}',
      explanation:
        'Phần văn bản vẫn đọc được, nhưng phần kèm theo (định nghĩa danh sách, kiểu, chú thích) bị thiếu hoặc hỏng; số thứ tự có thể bị thiếu.',
    },
    example: 'word/numbering.xml cut short',
  },
  'tracked-changes': {
    severity: 'info',
    en: {
      message: 'Tracked changes were read as accepted: {insertions} insertions, {deletions} deletions',
      explanation:
        'What was inserted is text, what was deleted is left out. Have the changes accepted or rejected where they are not final.',
    },
    vi: {
      message: 'Các thay đổi được theo dõi được đọc như đã chấp nhận: {insertions} chỗ thêm, {deletions} chỗ xóa',
      explanation:
        'Phần thêm được đọc, phần xóa bị bỏ qua. Hãy chấp nhận hoặc từ chối các thay đổi nếu chưa chính thức.',
    },
    example: 'a draft with tracked changes',
  },
  'list-numbers-missing': {
    severity: 'warning',
    en: {
      message: 'Paragraphs whose automatic list number is not in the file: {count}',
      explanation: 'The file says that the paragraphs are numbered, but not how. Their text is read without a number.',
    },
    vi: {
      message: 'Số đoạn có số thứ tự tự động nhưng tệp không ghi cách đánh số: {count}',
      explanation: 'Tệp cho biết các đoạn được đánh số nhưng không ghi cách đánh số. Các đoạn được đọc không có số.',
    },
    example: 'a .doc whose list tables are lost',
  },
  'form-by-content': {
    severity: 'info',
    en: {
      message: 'The file is named {extension} but holds {form}',
      explanation: 'The contents decide how a file is read, its name only helps.',
    },
    vi: {
      message: 'Tệp có tên {extension} nhưng nội dung là {form}',
      explanation: 'Nội dung tệp quyết định cách đọc, tên tệp chỉ để tham khảo.',
    },
    example: 'a web page saved as .doc',
  },
  'legacy-encoding': {
    severity: 'info',
    en: {
      message: 'The text was converted from {encoding}',
      explanation:
        'The file is in an encoding from before Unicode, or set in fonts of one. Spans point into the converted text.',
    },
    vi: {
      message: 'Văn bản được chuyển từ bảng mã {encoding}',
      explanation:
        'Tệp dùng bảng mã cũ trước Unicode, hoặc phông chữ của bảng mã đó. Vị trí tính theo văn bản đã chuyển.',
    },
    example: '.VnTime: Uû ban nh©n d©n',
  },
  'letters-unknown': {
    severity: 'warning',
    en: {
      message: 'The fonts of the file do not say what letters they show ({count} letters)',
      explanation:
        'A PDF shows shapes; which letters they are, its fonts should say. Without that the text can be looked at and not read. Ask for the file from which it was made, or print it to a picture and read that.',
    },
    vi: {
      message: 'Phông chữ trong tệp không cho biết là chữ gì ({count} chữ)',
      explanation:
        'PDF chỉ vẽ hình chữ; phông phải cho biết đó là chữ gì. Thiếu điều đó thì xem được mà không đọc được. Hãy xin tệp gốc, hoặc in ra ảnh rồi đọc ảnh đó.',
    },
    example: 'a PDF made by a program that leaves out the map from its fonts to Unicode',
  },
  'encoding-uncertain': {
    severity: 'warning',
    en: {
      message: 'The encoding was guessed as {encoding}, and the text hardly reads as Vietnamese',
      explanation:
        'No encoding makes Vietnamese syllables of most of the words. If another one is known, name it with --encoding.',
    },
    vi: {
      message: 'Bảng mã được đoán là {encoding}, nhưng văn bản khó đọc thành tiếng Việt',
      explanation:
        'Không có bảng mã nào cho phần lớn từ thành âm tiết tiếng Việt. Nếu biết bảng mã, hãy chỉ rõ bằng --encoding.',
    },
    example: 'a text in VPS',
  },
  'no-document-found': {
    severity: 'error',
    en: {
      message: 'No administrative document was found in the text',
      explanation:
        'No header, section, list of recipients or signature was recognised. The text is kept in the regions.',
    },
    vi: {
      message: 'Không tìm thấy văn bản hành chính nào',
      explanation:
        'Không nhận ra phần đầu văn bản, đề mục, nơi nhận hay chữ ký nào. Toàn bộ chữ vẫn được giữ trong phần phân vùng.',
    },
    example: 'lorem ipsum dolor sit amet',
  },
  'several-documents': {
    severity: 'info',
    en: {
      message: 'The file holds {count} documents; this is number {index}',
      explanation:
        'Several documents follow one another in the file. Each has a result of its own, and `source.part` says which.',
    },
    vi: {
      message: 'Tệp có {count} văn bản; đây là văn bản thứ {index}',
      explanation:
        'Nhiều văn bản nối tiếp nhau trong tệp. Mỗi văn bản có một kết quả riêng; `source.part` cho biết là văn bản nào.',
    },
    example: 'KẾ HOẠCH … Nơi nhận: …\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM … Số: 9/CT-UBND … CHỈ THỊ …',
  },
  'number-missing': {
    severity: 'warning',
    en: {
      message: 'No number and symbol were found in the header',
      explanation: 'The header has no line such as `Số: 12/KH-UBND`. Drafts and copies from web pages often lack it.',
    },
    vi: {
      message: 'Không tìm thấy số, ký hiệu ở phần đầu văn bản',
      explanation:
        'Phần đầu không có dòng như `Số: 12/KH-UBND`. Dự thảo và bản chép từ trang web thường thiếu dòng này.',
    },
    example: 'ỦY BAN NHÂN DÂN\nTỈNH HÀ GIANG\nKẾ HOẠCH',
  },
  'number-blank': {
    severity: 'info',
    en: {
      message: 'The number before “{symbol}” is blank',
      explanation:
        'The symbol is printed, but the place of the number is empty or dotted: the document was not yet numbered.',
    },
    vi: {
      message: 'Số trước ký hiệu “{symbol}” còn để trống',
      explanation: 'Có ký hiệu nhưng chỗ ghi số để trống hoặc chấm chấm: văn bản chưa được cấp số.',
    },
    example: 'Số:       /KH-UBND',
  },
  'date-missing': {
    severity: 'warning',
    en: {
      message: 'No date was found in the header',
      explanation:
        'The header has no line such as `Hà Giang, ngày 05 tháng 9 năm 2021`. Deadlines without a year stay open.',
    },
    vi: {
      message: 'Không tìm thấy ngày ban hành',
      explanation:
        'Phần đầu không có dòng như `Hà Giang, ngày 05 tháng 9 năm 2021`. Thời hạn không ghi năm sẽ chưa tính được.',
    },
    example: 'Số: 12/KH-UBND\nKẾ HOẠCH',
  },
  'date-incomplete': {
    severity: 'warning',
    en: {
      message: 'The date is incomplete: “{text}”',
      explanation: 'The day or the month is left blank. `date.iso` holds only what is printed.',
    },
    vi: {
      message: 'Ngày ban hành ghi chưa đủ: “{text}”',
      explanation: 'Ngày hoặc tháng còn để trống. `date.iso` chỉ chứa phần đã ghi.',
    },
    example: 'Hà Giang, ngày     tháng 9 năm 2021',
  },
  'type-missing': {
    severity: 'warning',
    en: {
      message: 'The type of the document was not recognised',
      explanation: 'Neither a type line (`KẾ HOẠCH`) nor the symbol nor the form of a letter tells the type.',
    },
    vi: {
      message: 'Không nhận ra tên loại văn bản',
      explanation: 'Không có dòng tên loại (`KẾ HOẠCH`), ký hiệu hay thể thức công văn nào cho biết loại văn bản.',
    },
    example: 'Về việc tăng cường công tác phòng cháy',
  },
  'title-missing': {
    severity: 'warning',
    en: {
      message: 'No title was found',
      explanation: 'No lines follow the type line that say what the document is about (trích yếu).',
    },
    vi: {
      message: 'Không tìm thấy trích yếu',
      explanation: 'Sau dòng tên loại không có dòng nào nói văn bản về việc gì.',
    },
    example: 'CHỈ THỊ\nI. MỤC ĐÍCH, YÊU CẦU',
  },
  'issuer-inferred': {
    severity: 'info',
    en: {
      message: 'The header does not print the issuer; “{name}” was inferred',
      explanation: 'The body follows from the symbol, the place, the signature and the text. It is marked `inferred`.',
    },
    vi: {
      message: 'Phần đầu không ghi cơ quan ban hành; suy ra là “{name}”',
      explanation: 'Cơ quan được suy ra từ ký hiệu, địa danh, chữ ký và nội dung, và được đánh dấu `inferred`.',
    },
    example: 'Số: 04/CT-UBND\nAn Giang, ngày 14 tháng 9 năm 2021\nCHỈ THỊ',
  },
  'issuer-missing': {
    severity: 'warning',
    en: {
      message: 'The issuer was not found',
      explanation: 'The header names no body above the number, and nothing else in the document tells who issued it.',
    },
    vi: {
      message: 'Không xác định được cơ quan ban hành',
      explanation: 'Phần đầu không ghi cơ quan nào phía trên số, và không chỗ nào khác cho biết cơ quan ban hành.',
    },
    example: 'KẾ HOẠCH\nTriển khai công tác năm 2021',
  },
  'signature-missing': {
    severity: 'warning',
    en: {
      message: 'No signature was found',
      explanation:
        'The document ends without a signature block (quyền hạn, chức vụ, họ tên). Drafts and excerpts often lack it.',
    },
    vi: {
      message: 'Không tìm thấy phần ký',
      explanation:
        'Cuối văn bản không có quyền hạn, chức vụ, họ tên người ký. Dự thảo và bản trích thường thiếu phần này.',
    },
    example: 'Trên đây là Kế hoạch …\n(end of file)',
  },
  'recipients-missing': {
    severity: 'info',
    en: {
      message: 'No list of recipients was found',
      explanation: 'There is no `Nơi nhận:` list at the end of the document.',
    },
    vi: {
      message: 'Không tìm thấy phần nơi nhận',
      explanation: 'Cuối văn bản không có mục `Nơi nhận:`.',
    },
    example: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH',
  },
  'marker-out-of-order': {
    severity: 'warning',
    en: {
      message: '“{marker}” does not follow “{previous}”',
      explanation: 'A number or letter was skipped or counted backwards. The section stays as printed.',
    },
    vi: {
      message: '“{marker}” không nối tiếp “{previous}”',
      explanation: 'Số hoặc chữ của đề mục bị nhảy hoặc lùi. Đề mục được giữ nguyên như in.',
    },
    example: '1. Sở Y tế: …\n2. Sở Tài chính: …\n4. Sở Nội vụ: …',
  },
  'marker-repeated': {
    severity: 'warning',
    en: {
      message: '“{marker}” occurs again under the same heading',
      explanation: 'Two sections of one level carry the same marker. Both stay; the id of the later one ends in `~2`.',
    },
    vi: {
      message: '“{marker}” lặp lại trong cùng một mục',
      explanation: 'Hai đề mục cùng cấp có cùng số. Cả hai được giữ; mã của đề mục sau kết thúc bằng `~2`.',
    },
    example: 'III. NHIỆM VỤ\n…\nIII. TỔ CHỨC THỰC HIỆN',
  },
  'body-unknown': {
    severity: 'info',
    en: {
      message: '“{name}” is not in the list of bodies',
      explanation: 'The name is kept as written and has no id. It may be a new body, a unit of a body, or a misprint.',
    },
    vi: {
      message: '“{name}” không có trong danh mục cơ quan',
      explanation:
        'Tên được giữ như trong văn bản và không có mã. Có thể là cơ quan mới, đơn vị trực thuộc hoặc lỗi đánh máy.',
    },
    example: 'Giao Tổ công tác 1034 chủ trì …',
  },
  'abbreviation-open': {
    severity: 'info',
    en: {
      message: '“{abbreviation}” in “{name}” may stand for: {senses}',
      explanation: 'The abbreviation has several meanings and nothing near it decides. The name is kept as printed.',
    },
    vi: {
      message: '“{abbreviation}” trong “{name}” có thể là: {senses}',
      explanation: 'Chữ viết tắt có nhiều nghĩa và văn cảnh không cho biết nghĩa nào. Tên được giữ như in.',
    },
    example: 'Sở KH rà soát danh mục dự án.',
  },
  'task-without-lead': {
    severity: 'info',
    en: {
      message: 'No body is named for task {task}',
      explanation:
        'Neither the task nor its headings say who does it. Often the issuer itself or all addressees are meant.',
    },
    vi: {
      message: 'Nhiệm vụ {task} không nêu cơ quan thực hiện',
      explanation:
        'Cả nhiệm vụ lẫn đề mục phía trên đều không nêu cơ quan. Thường là chính cơ quan ban hành hoặc mọi nơi nhận.',
    },
    example: 'II. NHIỆM VỤ\n1. Đẩy mạnh tuyên truyền …',
  },
  'deadline-impossible-date': {
    severity: 'warning',
    en: {
      message: '“{text}” is not a day of the calendar',
      explanation: 'The day does not exist in that month or year; `due` is null. Ask the issuer which day is meant.',
    },
    vi: {
      message: '“{text}” không có trong lịch',
      explanation: 'Tháng hoặc năm đó không có ngày này; `due` để trống. Hãy hỏi lại cơ quan ban hành.',
    },
    example: 'Hoàn thành trước ngày 31/11/2026',
  },
  'deadline-before-document': {
    severity: 'warning',
    en: {
      message: 'The deadline {due} lies before the date of the document, {date}',
      explanation: 'A task cannot be due before the document exists: the year is often left over from an earlier plan.',
    },
    vi: {
      message: 'Thời hạn {due} trước ngày ban hành {date}',
      explanation: 'Nhiệm vụ không thể đến hạn trước khi có văn bản: thường là năm còn sót lại từ kế hoạch cũ.',
    },
    example: 'Hà Giang, ngày 05 tháng 01 năm 2022\n… hoàn thành trước ngày 30/6/2021',
  },
  'unplaced-text': {
    severity: 'warning',
    en: {
      message: '{count} characters could not be placed',
      explanation: 'The program does not know what this text is. It is kept as a region `unplaced`; read it by eye.',
    },
    vi: {
      message: '{count} ký tự chưa xếp được vào phần nào',
      explanation: 'Chương trình không biết đoạn này thuộc phần nào. Đoạn được giữ trong vùng `unplaced`; hãy đọc lại.',
    },
    example: '§§§ 00:12 §§§',
  },
  'correction-unplaced': {
    severity: 'warning',
    en: {
      message: 'A correction finds no task {key}: “{text}”',
      explanation:
        'The file of corrections speaks of a task that is not there: the document was changed since, or the program now reads it otherwise. Correct it anew.',
    },
    vi: {
      message: 'Bản sửa nhắc tới nhiệm vụ {key} không còn trong văn bản: “{text}”',
      explanation:
        'Nhiệm vụ trong bản sửa không có trong kết quả: văn bản đã thay đổi, hoặc chương trình nay đọc khác. Hãy sửa lại.',
    },
    example: 'docparse ke-hoach-moi.docx --patch ban-sua-cu.json',
  },
} as const satisfies Record<string, DiagnosticEntry>;

export const DOUBTS = {
  'lead-missing': {
    en: {
      note: 'no lead body',
      explanation: 'Neither the task nor its headings say who does it.',
    },
    vi: {
      note: 'chưa rõ cơ quan chủ trì',
      explanation: 'Cả nhiệm vụ lẫn đề mục phía trên đều không nêu cơ quan thực hiện.',
    },
    example: '- Tăng cường kiểm tra, giám sát.',
  },
  'body-unknown': {
    en: {
      note: 'body not in the list',
      explanation:
        'A lead or supporting body has no id in the list of bodies; it may be a misprint or a unit of a body.',
    },
    vi: {
      note: 'cơ quan chưa có trong danh mục',
      explanation:
        'Cơ quan chủ trì hoặc phối hợp chưa có mã trong danh mục; có thể là lỗi đánh máy hoặc đơn vị trực thuộc.',
    },
    example: '- Tổ công tác 1034 chủ trì, phối hợp với Sở Y tế …',
  },
  'inherited-far': {
    en: {
      note: 'bodies taken from a distant heading',
      explanation: 'The bodies stand in a heading more than one level above the task, or in an earlier paragraph.',
    },
    vi: {
      note: 'cơ quan lấy từ đề mục ở xa',
      explanation: 'Cơ quan được nêu ở đề mục cao hơn một cấp trở lên hoặc ở đoạn trước đó.',
    },
    example: '1. Sở Y tế:\na) Về nhân lực\n- Bố trí đủ cán bộ …',
  },
  'several-subjects': {
    en: {
      note: 'several subjects in one unit',
      explanation: 'One paragraph directs several bodies, and it is not certain which of them does what.',
    },
    vi: {
      note: 'một đoạn giao nhiều cơ quan',
      explanation: 'Một đoạn nêu nhiều cơ quan và chưa chắc cơ quan nào làm việc nào.',
    },
    example: 'Sở Y tế hướng dẫn, các trường thực hiện, Ủy ban nhân dân cấp xã kiểm tra …',
  },
  'deadline-unresolved': {
    en: {
      note: 'deadline could not be computed',
      explanation: 'A time is given, but no calendar date or rule follows from it.',
    },
    vi: {
      note: 'chưa tính được thời hạn',
      explanation: 'Có nêu thời hạn nhưng không suy ra được ngày hoặc chu kỳ cụ thể.',
    },
    example: 'Hoàn thành trước ngày 15/9 (văn bản không ghi năm)',
  },
  'deadline-before-document': {
    en: {
      note: 'deadline before the document’s date',
      explanation: 'The deadline lies before the day of the document: one of the two may be misprinted or misread.',
    },
    vi: {
      note: 'thời hạn trước ngày ban hành',
      explanation: 'Thời hạn sớm hơn ngày ban hành văn bản: có thể một trong hai bị in sai hoặc đọc sai.',
    },
    example: 'Hà Nội, ngày 05 tháng 01 năm 2022 … Hoàn thành trước ngày 30/6/2021.',
  },
} as const satisfies Record<string, DoubtEntry>;
