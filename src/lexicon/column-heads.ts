/** Words that open the heads of columns in tables of tasks. */
import { foldWords } from '../text/fold.ts';

const HEAD_WORDS =
  /^(?:stt|tt|số tt|nội dung|nhiệm vụ|tên nhiệm vụ|công việc|tên công việc|hoạt động|cơ quan|đơn vị|chủ trì|phối hợp|thời gian|thời hạn|tiến độ|hoàn thành|sản phẩm|kết quả|ghi chú|phân công|trách nhiệm|lộ trình|người|bộ phận|danh mục|chỉ tiêu|kinh phí|nguồn|hình thức|mục tiêu|giải pháp)(?: |$)/;
const LONGEST_HEAD = 80;

/** May a text be the head of a column? */
export function isColumnHead(text: string): boolean {
  return text.length < LONGEST_HEAD && HEAD_WORDS.test(foldWords(text));
}
