/** Words that open the heads of columns in tables of tasks. */
import { foldWords } from '../text/fold.ts';

const HEAD_WORDS = new RegExp(
  `^(?:các |tên |số )?(?:${[
    'stt|tt|thứ tự|nội dung|nhiệm vụ|công việc|đầu việc|phần việc|nhóm việc|việc|bước|hoạt động|danh mục|chỉ tiêu|tiêu chí|mục tiêu|giải pháp|văn bản|đề án',
    'cơ quan|đơn vị|nơi (?:chịu|chủ|phối|thực)|cq|đv|bộ phận|người|cá nhân|tổ chức cá nhân|đ c|đồng chí|lực lượng|thành phần|lãnh đạo phụ trách|chủ trì|phối hợp|đầu mối|tham gia|phân công|trách nhiệm|cùng (?:làm|thực hiện)',
    '(?:sở|phòng|bộ|ban)(?: ngành| ban| cơ quan)? (?:chủ trì|phối hợp|thực hiện|phụ trách)',
    'thời gian|thời hạn|thời điểm|t gian|tiến độ|hoàn thành|lộ trình|hạn|mốc|xong|(?:ngày )?(?:bắt đầu|kết thúc)',
    'sản phẩm|kết quả|ghi chú|kinh phí|nguồn|hình thức|đối tượng|địa điểm|địa bàn',
    'chủ đầu tư|tổng mức đầu tư|tổng vốn|kế hoạch vốn|đvt|số lượng|căn cứ|cơ sở pháp lý|ngày|họ tên|họ và tên|điện thoại|chức vụ',
  ].join('|')})(?: |$)`,
);
const LONGEST_HEAD = 80;

/** May a text be the head of a column? */
export function isColumnHead(text: string): boolean {
  return text.length < LONGEST_HEAD && HEAD_WORDS.test(foldWords(text));
}
