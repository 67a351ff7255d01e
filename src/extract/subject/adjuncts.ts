/** Adjuncts: what stands before the subject and says when, why or about what. */
import { packNames, Trie } from '../../text/trie.ts';
import { WordSequences } from '../../text/word-sequence.ts';

/** With what an adjunct before the subject begins: `Căn cứ …, Sở Y tế …`. Folded words. */
const ADJUNCT_WORDS =
  'căn cứ|trên cơ sở|trong|khi|hết|sau|sau khi|đối với|định kỳ|hằng|hàng|kết thúc|theo|tại|ở|để|' +
  'quá trình|trước|nhằm|đồng thời|ngoài ra|trường hợp|riêng|tùy|từ|đến|cùng với|bên cạnh|song song|' +
  'đồng ý|nhất trí|thống nhất|chấp thuận|cho phép|cơ bản|với|ngay|chậm nhất|muộn nhất|nếu|qua|thông qua|về|lưu ý|như|mặt khác|mỗi|sáu tháng|ba tháng|năm|tháng|quý|cuối|đầu năm|đầu quý|' +
  'đầu tháng|đầu kỳ|bắt đầu từ|bắt đầu thực hiện từ|thực hiện|triển khai thực hiện|do|ngoài|cứ|vào|là cơ quan|là đơn vị|là địa phương|là tỉnh|kể từ|giữa|' +
  'thời gian tới|thời gian này|những năm tới|giai đoạn tới|hiện nay|những tháng|nhân dịp|với vai trò|' +
  'dưới sự|trên tinh thần|trên đà|xuất phát từ|dựa trên|dựa vào|liên quan đến|' +
  'các kiến nghị|các đề nghị|các đề xuất|các vấn đề|những vấn đề|những kiến nghị|những đề nghị';
export const ADJUNCT = new Trie<true>(
  packNames(ADJUNCT_WORDS.split('|').map((words) => [words.split(' '), ''])),
  () => true,
);

/** `Khi phát hiện vết nứt, chủ công trình báo …`: words with which occasions begin, behind which those who act are named by common nouns too. */
export const OCCASION = new WordSequences('khi', 'sau', 'nếu', 'trường hợp', 'quá hạn', 'quá thời', 'quá ngày');
