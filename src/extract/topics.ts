/**
 * What the units under a heading are: work to be done, or talk about it.
 *
 * `work`: units are tasks, also when nobody is named (nhiệm vụ, giải pháp, tổ chức thực hiện). `named`: only units that direct a named body are
 * (mục đích, yêu cầu, kinh phí). `aims`: what is said of a body there is to come about, and only an order directs it (mục tiêu, quan điểm): `Các sở, ngành hoàn thành 100 % …`. `none`: no unit is (đối tượng, tình hình, giải thích từ ngữ). `members`: of whom a body consists (thành phần): those
 * who are listed are no tasks, of a paragraph beside them one that directs a named body is.
 */
import { foldWords } from '../text/fold.ts';
import { withoutMarks } from '../text/letter-case.ts';

export type Topic = 'work' | 'named' | 'aims' | 'none' | 'members';

const WORK_FIRST =
  /^(?:các |một số |những )?(?:nhóm )?(?:nhiệm vụ|giải pháp|biện pháp|tổ chức thực hiện|phân công|trách nhiệm|nội dung|hình thức (?:(?:và|,) biện pháp )?(?:tuyên truyền|phổ biến|truyền thông)|các bước|quy trình|công tác|hoạt động|triển khai|kế hoạch|tổ chức(?! và hoạt động của)|tiến độ|lộ trình|chương trình|phương hướng (?:công tác|hoạt động)|(?:công )?việc (?:cần|trọng tâm|phải|triển khai)|(?:vấn đề|công việc|việc)(?: [^ ]+){0,3} cần)(?= |$)/;
const WORK_WITHIN = /(?:^| )(?:nhiệm vụ|giải pháp|tổ chức thực hiện|phân công|nội dung thực hiện)(?= |$)/;
/** `Các cơ sở …` are bodies, `các kết quả` are none. */
const SEVERAL =
  '(?:(?:các|một số|những) (?=(?:kết quả|mục tiêu|quan điểm|chỉ tiêu|chỉ số|tiêu chí|tiêu chuẩn|tồn tại|hạn chế|khó khăn|thuận lợi|ưu điểm|nguyên nhân|bài học|đặc điểm)(?: |$)))?';

/** What is told of: how things are, who belongs to them, what is measured. `Chỉ số gia nhập thị trường` names what is to be bettered. */
const NONE_FIRST = opening(
  'phạm vi|đối tượng|giải thích|khái niệm|định nghĩa|tình hình|thực trạng|hiện trạng|bối cảnh|nhận định|đặc điểm|vị trí địa lý|điều kiện tự nhiên|dân số (?:và )?lao động|đặt vấn đề|sự cần thiết|cơ sở(?! (?:vật chất|hạ tầng|dữ liệu))|căn cứ|ưu điểm|hạn chế|khuyết điểm|tồn tại|khó khăn|thuận lợi|(?:cơ hội|thời cơ),? (?:và )?thách thức|nguy cơ|' +
    'nguyên nhân|bài học|kết quả|dự báo|đánh giá chung|đánh giá (?:tình hình|thực trạng|hiện trạng|tác động|rủi ro)|chỉ tiêu|(?<=(?:các|số|những) )chỉ số|chỉ số(?= (?:cơ bản|chủ yếu|chính|cụ thể|chung|kết quả|đánh giá|theo dõi|giám sát|cần|phấn đấu|năm|và)(?: |$)|$)|tiêu chí(?! số \\d| \\d| về )|tiêu chuẩn|số lượng|mức|định mức|tầm nhìn|kinh phí|tổng quan|khái quát|' +
    'mở đầu|lời (?:nói|mở) đầu|thông tin chung|thông tin liên hệ|đầu mối liên hệ|danh sách|chức năng|vị trí (?:và )?chức năng|cơ cấu (?:giải thưởng|tổ chức|bộ máy|nhân sự|thành phần)|hiệu quả|tác động',
);
/** What is to come about, and how it is seen. */
const AIMS_FIRST = opening('mục tiêu|quan điểm');
/** `Lực lượng, phương tiện, vật tư`: what there is to work with. */
const MEANS = 'lực lượng|phương tiện|vật tư|trang thiết bị|thiết bị|hậu cần|nhu yếu phẩm|nhân lực|con người';
const SAID_OF_MEANS = 'và|dự trữ|ứng phó|tham gia|cần thiết|cứu hộ|cứu nạn|tại chỗ';
const MEANS_ALONE = new RegExp(`^(?:${MEANS})(?: (?:${MEANS}|${SAID_OF_MEANS}))*$`);
/** What is aimed at, what it takes and what comes of it. */
const NAMED_FIRST = opening(
  'mục đích|yêu cầu|nguyên tắc|phương châm|(?:phương|định) hướng(?! (?:nhiệm vụ|giải pháp|công tác|hoạt động))|nguồn(?! nhân lực)|nguồn lực|nguồn vốn|nguồn kinh phí|vốn|tổng (?:nhu cầu|mức|kinh phí|dự toán)|cơ chế tài chính|kinh phí|kinh phí bảo đảm|kinh phí thực hiện|' +
    'bảo đảm kinh phí|khen thưởng|giải thưởng|điều kiện (?:tham gia|tham dự|dự thi|áp dụng)|khẩu hiệu|sản phẩm|nhu cầu|dự toán|khái toán|dự kiến (?:kinh phí|sản phẩm|kết quả)|' +
    'hiệu lực|tổ chức và hoạt động của|thời gian|địa điểm|hình thức(?! (?:(?:và|,) biện pháp )?(?:tuyên truyền|phổ biến|truyền thông))|điều khoản thi hành|ý kiến(?! chỉ đạo)|kiến nghị|đề xuất|đề nghị|ý nghĩa|chủ đề|diễn biến|' +
    'nội dung (?:(?:chi )?(?:và )?mức (?:chi|thu|phí|hỗ trợ|hưởng|đóng|thưởng)|(?:cuộc|buổi|phiên) (?:họp|làm việc)|(?:của )?(?:văn bản|hồ sơ|báo cáo|biên bản|hợp đồng|đề cương|tờ trình|giấy mời|quy ước|bài dự thi)(?= |$)(?! thực hiện)|(?:được )?(?:kiểm tra|giám sát|kiểm sát|thanh tra|kiểm toán|chất vấn))',
);
/** In resolutions and conclusions `Về tình hình …` names a point on which bodies are directed; `Tình hình` alone opens a report. */
const POINT_FIRST = /^về (?:tình hình|kết quả)(?= |$)/;

/** `Đánh giá kết quả lãnh đạo thực hiện nhiệm vụ tháng 8`, `Kiểm điểm công tác quý II năm 2020`: what was done in a time that is over, `nhiệm vụ` or not. */
const REVIEW =
  /^(?:(?:kiểm điểm|nhận xét|đánh giá) )+(?:(?:về )?(?:tình hình|kết quả|công tác|việc|sự|hoạt động|lãnh đạo|thực hiện) .*)?(?:tháng|quý|năm|năm học|tuần|học kỳ|nhiệm kỳ) (?:\d|[ivx]+(?: |$)|qua|vừa qua|trước)/;

/** Headings that name an area and stand over what was done as well as over what is to be done. */
const AREA_FIRST =
  /^(?:về )?(?:các |một số )?(?:công tác|hoạt động|tổ chức(?! thực hiện)|triển khai|chương trình|kế hoạch|nội dung)(?= |$)/;

/** `1. Công tác chính trị, tư tưởng`: does the heading leave open whether what stands below is to be done, or was? */
export function namesArea(heading: string): boolean {
  const words = foldWords(heading);
  return AREA_FIRST.test(words) && !WORK_WITHIN.test(words);
}

function opening(words: string): RegExp {
  return new RegExp(`^(?:về )?${SEVERAL}(?:${words})(?= |$)`);
}

/** `Thành phần`, `Thành lập Ban Chỉ đạo … gồm các ông (bà) có tên sau:`; no work is given out with it. */
const MEMBERS_FIRST = /^(?:về )?(?:thành phần|danh sách thành viên)(?= |$)/;
const MADE_OF = new RegExp(
  '^(?!.*(?:nhiệm vụ|phân công|trách nhiệm|nội dung))' +
    '(?:(?:nay )?(?:thành lập|kiện toàn|bổ sung) .*(?:gồm|sau)|(?:thường trực |văn phòng )?(?:ban|tổ|hội đồng|ủy ban|tiểu ban|đoàn) .*gồm)' +
    '(?: (?:có|các|những|đồng chí|ông|bà|thành viên|cơ quan|thành phần|có tên|sau|đây|dưới đây))*$',
);

/** Does a heading or a carrier open the list of those of whom a body consists? */
export function listsMembers(heading: string): boolean {
  return saysMembers(heading, foldWords(heading));
}

function saysMembers(heading: string, words: string): boolean {
  return MEMBERS_FIRST.test(words) || (heading.trimEnd().endsWith(':') && MADE_OF.test(words));
}

/** The topic that a heading sets for what stands below it; null when it sets none and the topic above goes on. */
export function topicOf(heading: string): Topic | null {
  const words = withMarks(foldWords(heading));
  if (saysMembers(heading, words)) return 'members';
  if (REVIEW.test(words)) return 'none';
  const first = topicOfFirst(words);
  if (first === null) return WORK_FIRST.test(words) || WORK_WITHIN.test(words) ? 'work' : null;
  // `MỤC TIÊU, NHIỆM VỤ VÀ GIẢI PHÁP` holds work too; `Kết quả thực hiện nhiệm vụ` does not
  const joined =
    /(?:[,/&–-]| và) (?:các )?(?:nhiệm vụ|giải pháp|biện pháp|nội dung thực hiện|tiến độ|lộ trình|chương trình làm việc)/.test(
      heading.toLowerCase(),
    );
  return joined ? 'work' : first;
}

/** `Lực lượng, phương tiện hiện có`, `Các hoạt động đã thực hiện`: what is there, or was done. */
const THERE =
  /^(?:các|những|một số|công tác|năng lực|nguồn lực|nhân lực|lực lượng|phương tiện|trang thiết bị|vật tư|hệ thống|cơ sở vật chất)(?= .*(?:hiện có|đã (?:thực hiện|triển khai|đạt được|ban hành))$)/;

function topicOfFirst(words: string): Topic | null {
  if (POINT_FIRST.test(words) || NAMED_FIRST.test(words) || MEANS_ALONE.test(words)) return 'named';
  if (AIMS_FIRST.test(words)) return /(?:^| )yêu cầu(?= |$)/.test(words) ? 'named' : 'aims';
  return NONE_FIRST.test(words) || THERE.test(words) ? 'none' : null;
}

const TOPIC_WORDS =
  'nội dung|nhiệm vụ|giải pháp|biện pháp|chỉ tiêu|lịch trình|mục tiêu|mục đích|yêu cầu|quan điểm|thời gian|địa điểm|phạm vi|đối tượng|thành phần|kinh phí|hình thức|' +
  'tiến độ|lộ trình|kế hoạch|tổ chức thực hiện|phân công|chương trình';
/** Further words of headings whose marks may be lost. */
const OTHER_HEADS =
  'trách nhiệm|nguyên tắc|tình hình|đánh giá|kết quả|tồn tại|hạn chế|phương hướng|khen thưởng|bảo đảm|công tác|hoạt động|chỉ đạo|điều khoản thi hành';
const SAID_OF_TOPICS =
  'thực hiện|tham gia|tham dự|cụ thể|chủ yếu|trọng tâm|chính|chung|áp dụng|dự kiến|cơ bản|công việc|và|các|một số|những';
const BARE_TOPIC = new RegExp(`^(?:(?:${TOPIC_WORDS}|${SAID_OF_TOPICS})(?: |$))+$`);
/** A parenthesis that says where the content stands: `(có phụ lục kèm theo)`. */
const ELSEWHERE = /(?:(?<!\s)\s+)?\([^()]*\)\s*$/u;

/** A heading that says what its content is about and nothing of the content: `NỘI DUNG (chi tiết tại phụ lục)`, `Thời gian, địa điểm, thành phần`. */
export function isBareTopic(heading: string): boolean {
  return BARE_TOPIC.test(withMarks(foldWords(heading.replace(ELSEWHERE, ''))).replaceAll(',', ''));
}

const HEADS = `${TOPIC_WORDS}|${OTHER_HEADS}`.split('|');
const UNMARKED = new RegExp(`(?<![a-z])(?:${HEADS.map(withoutMarks).join('|')})(?![a-z])`, 'g');
const PLAIN = /^[ -~]*$/;
/** Made when the first heading without marks is met. */
let marked: Map<string, string> | null = null;

/** Capitals of old machines and of scanners come without marks: `muc dich, yeu cau` is `mục đích, yêu cầu`. */
function withMarks(words: string): string {
  if (!PLAIN.test(words)) return words;
  marked ??= new Map(HEADS.map((head) => [withoutMarks(head), head]));
  const heads = marked;
  return words.replace(UNMARKED, (head) => heads.get(head)!);
}

/** The topic of content without a heading above it, by type of document. */
export function topicOfType(type: string | null): Topic {
  return type !== null && (NAMED_TYPES.has(type) || setsRules(type)) ? 'named' : 'work';
}

/** Types that state, decide or ask as much as they direct: in them only what directs a named body is a task. */
const NAMED_TYPES = new Set('QĐ NQ TB CV BC TTr BB GM TC KL BGN BTT HĐ HD GUQ GGT GNP PG PC PB'.split(' '));

/** Types that set rules: in them headings make nothing work, only a duty laid on a named body is a task (ANNOTATION rule 9). */
export function setsRules(type: string | null): boolean {
  return type !== null && RULING_TYPES.has(type);
}

const RULING_TYPES = new Set(['QC', 'QyĐ', 'QCPH', 'ĐL', 'ĐLĐ', 'NĐ', 'TT', 'TTLT', 'L', 'PL']);
