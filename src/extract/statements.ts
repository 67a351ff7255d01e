/** Units that state something and assign nothing, whatever heading they stand under. */
import { lexicon } from '../lexicon/bodies.ts';
import type { NameContext } from '../model/body.ts';
import { plain, type Run, subRun } from '../model/run.ts';
import { bodiesAt } from '../names/bodies.ts';
import { foldWords } from '../text/fold.ts';
import { signPattern, testAtSigns } from '../text/signed-patterns.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { hasWords } from '../text/word-sequence.ts';
import type { Share } from './assignment/assignment.ts';

const CLOSING =
  /^(?:kính gửi|trên đây là|trong quá trình|quá trình (?:tổ chức |triển khai )?thực hiện|nhận được(?! [^,;.]{2,24} này, [^;]{1,300} báo cáo )|quyết định này|thông báo này|(?:quy chế|quy định|hướng dẫn|chỉ thị|nghị quyết|kết luận|kế hoạch|điều lệ|nội quy|thông tư|văn bản|chương trình|đề án) này (?:có hiệu lực|thay thế|thay cho|được áp dụng)|thừa (?:lệnh|ủy quyền) .{3,100} thông báo|văn phòng chính phủ (?:xin )?thông báo(?= .*(?:biết|thực hiện))|kính (?:đề nghị|trình|mong|xin) .{0,80}(?:xem xét|quan tâm|cho ý kiến)|xin trân trọng|trân trọng(?! (?:đề nghị|yêu cầu) (?!.{0,120}(?:xem xét|quan tâm|lưu tâm|phối hợp(?:[.,;]| (?:thực hiện|triển khai)))))|(?:cuộc họp|buổi họp|hội nghị|phiên họp|buổi làm việc)(?: được)? (?:kết thúc|bế mạc)|biên bản (?:này )?(?:được )?(?:lập|đọc|thông qua)|nghị quyết (?:này )?(?:đã )?được .{0,80}(?:thông qua|tán thành|nhất trí))(?![\p{L}])/iu;
/** `nếu có vướng mắc`, `Trong quá trình thực hiện có gì chưa phù hợp` */
const TROUBLE =
  /nếu (?:có )?(?:khó khăn|vướng mắc|phát sinh|vấn đề|gì|cần|có vấn đề)|(?:thực hiện|thi hành|triển khai),? có (?:điều gì|vấn đề|những vấn đề|gì|khó khăn|vướng mắc)/iu;
/** `Rà soát văn bản hết hiệu lực`, `thu hồi thẻ đã hết hiệu lực`: which papers are meant, no effect of this one. */
const EFFECT = signPattern(
  /(?:(?<!\()có hiệu lực (?:thi hành )?(?:kể )?(?:từ|sau)|(?<!(?:văn bản|pháp luật|giấy phép|chứng nhận|thẻ|chứng chỉ|chứng thư(?: số)?|hợp đồng|phiếu|đã|sắp) )hết hiệu lực(?! ?(?:thi hành)?\))|thay thế (?:quyết định|chỉ thị|kế hoạch|nghị quyết)|(?:chịu|có) trách nhiệm (?:tổ chức )?(?:thi hành|thực hiện) (?:quyết định|nghị quyết|thông tư|thông tư liên tịch|chỉ thị|quy chế|quy định|nghị định|điều lệ) này|(?:nghị quyết|chỉ thị|kết luận|quy định|quyết định|hướng dẫn|thông báo|kế hoạch|chương trình(?: hành động)?) này (?:được )?phổ biến | này (?:đã )?được (?:quốc hội|hội đồng nhân dân) [^.;]{0,160}thông qua|căn cứ (?:quyết định|nghị quyết) (?:này )?thi hành)/iu,
  'hiệu thế cứ này',
);

/** `Trình Chính phủ ban hành Nghị định …, có hiệu lực từ ngày 01/7`, `Ban hành Quyết định thay thế Quyết định số 12`: a text that is still to be made. */
function isStillToBeMade(text: string): boolean {
  return MAKES.test(text) && !/ này(?!\p{L})/u.test(text);
}
const MAKES = /^(?:.{0,200}(?:trình|tham mưu|xây dựng|(?:khẩn trương|sớm|kịp thời) ban hành)|ban hành) /iu;

/** A customary closing, a clause of effect or of implementation (điều khoản thi hành). `text` is what the run says, with even blanks. */
export function isFormula(run: Run, text: string): boolean {
  if (text.length < 700 && testAtSigns(run, EFFECT, text.slice(-260)))
    return !GOES_ON.test(text) && !isStillToBeMade(text);
  if ((text.includes('m ơn') && THANKS.test(text.slice(0, 160))) || SILENCE.test(text.slice(0, 300))) return true;
  if (!CLOSING.test(text)) return false;
  return !/^(?:trong quá trình|quá trình)/iu.test(text) || TROUBLE.test(text.slice(0, 160));
}

/** `… chịu trách nhiệm thi hành Chỉ thị này, 6 tháng một lần báo cáo kết quả về Bộ Nội vụ`: what is to be done besides. */
const GOES_ON =
  /;\s*báo cáo|(?:chịu|có) trách nhiệm (?:tổ chức )?(?:thi hành|thực hiện) [^.;,]{1,24} này(?:[,;]| và) (?:[^.;]{0,60} )?(?:báo cáo|gửi|kiểm tra|đôn đốc|hướng dẫn|phổ biến)(?= )/iu;

/** `Bộ Y tế trân trọng cảm ơn sự phối hợp của quý Ủy ban.` */
const THANKS = /(?:^|\s)(?:xin )?(?:trân trọng|chân thành) c[ảá]m ơn(?= )/iu;
/** `Quá thời hạn nêu trên, đơn vị nào không gửi báo cáo coi như không có nhu cầu.` */
const SILENCE = /^(?:sau|quá|hết) (?:thời (?:hạn|gian|điểm)|ngày) .*(?:coi|xem) như /iu;

/** Blanks of a form, to be filled in. */
const FILLED_IN = ['.....', '……', '____'];

/**
 * A text in parentheses; of what papers consist (`Hồ sơ gồm: tờ trình, danh sách`); `Không có.` below a heading that there is nothing to tell of; what closes a table (`Tổng số: 12 nhiệm vụ./.`, `Danh mục này gồm 12
 * nhiệm vụ.`); sources and rules of marks.
 */
const NOTE =
  /^(?:(?:hồ sơ|tài liệu)(?: [^.;:,]{1,80})? (?:bao )?gồm[ :]|\(.*\)[.;]?$|không(?: có)?[.;]?$|(?:tổng (?:số|cộng)|(?:danh sách|danh mục|phụ lục|bảng)(?: này)? (?:gồm|có|gồm có))(?: là)?(?:\s*:)?\s*\d|(?:ghi chú|nguồn|chú thích|ví dụ(?: \d+)?)\s*[:.])/iu;

/** `Sự ra đời của Đảng …`, `Những thắng lợi của cách mạng`: what is told of in a campaign; nobody is told to do anything. */
export function isSubjectMatter(text: string): boolean {
  return SUBJECT_MATTER.test(text) && !MUST_BE.test(text);
}
const SUBJECT_MATTER =
  /^(?:sự (?!kiện)|những (?=(?:thắng lợi|thành tựu|kết quả|giá trị|cống hiến|đóng góp|tấm gương|bài học|thành quả|dấu mốc|sự kiện|nội dung) )|(?:ý nghĩa|tầm vóc|thân thế|thành tựu|truyền thống|giá trị|cuộc đời) )/iu;
const MUST_BE = / (?:phải|cần|giao|yêu cầu) /iu;

/** Notes in parentheses, totals, sources and rules of marks are no work. */
export function isNote(text: string): boolean {
  if (!/\p{L}{2}/u.test(text) || FILLED_IN.some((dots) => text.includes(dots))) return true;
  return NOTE.test(text);
}

/**
 * Behind a name and a colon a count, a rank in a group, letters that stand for it or those who hold a post tell what there is: `Các khoa: 14 khoa lâm sàng`, `Ông Lê Đức Trung: Tổ trưởng`,
 * `Phó Trưởng Ban: Bộ trưởng Bộ Tài chính; Phó Chủ nhiệm Văn phòng Chính phủ`.
 */
export function isStatedOf(share: Share, run: Run, context: NameContext): boolean {
  if (share.pattern !== 'named-before-colon') return false;
  const text = run.text.slice(share.start - run.start, share.end - run.start);
  const behind = plain(subRun(run, share.start + text.indexOf(':') + 1, share.end));
  if (RANK.test(behind) || ABBREVIATION.test(behind)) return true;
  const tokens = tokenize({ start: 0, end: behind.length, text: behind });
  if (areNames(tokens, { ...context, text: behind })) return true;
  if (!COUNT.test(behind)) return false;
  // `phòng` is a noun and a verb
  return !tokens.some(
    (_, i) => lexicon.predicates.match(tokens, i) !== null && lexicon.nouns.match(tokens, i) === null,
  );
}

/** Names and nothing else. */
function areNames(tokens: readonly Token[], context: NameContext): boolean {
  let at = 0;
  while (at < tokens.length) {
    const list = tokens[at]!.kind === 'mark' ? null : bodiesAt(tokens, at, context);
    const next = tokens[at]!.kind === 'mark' ? at + 1 : list?.next;
    // `Công an xã: Tổ chức Đoàn công tác.`
    const isDone = at === 0 && list?.bodies[0]?.entry === null && hasWords(tokens, 0, 'tổ', 'chức');
    if (next === undefined || isDone) return false;
    at = next;
  }
  return tokens.length > 0;
}
const RANK =
  /^(?:(?:phó )?(?:tổ trưởng|trưởng ban|trưởng đoàn|chủ tịch hội đồng|trưởng tiểu ban|trưởng nhóm)|tổ phó|thành viên|tổ viên|ủy viên|uỷ viên|thư ký)(?: (?:thường trực|thư ký|kiêm|tổ trưởng|tổ phó|thành viên|ban chỉ đạo|hội đồng))*[.;,]?$/iu;
/** `Đảng ủy Công an: ĐUCA`: how the name is shortened. */
const ABBREVIATION = /^[A-ZĐ]{2,8}(?:[-&][A-ZĐ]{1,6})?[.;,]?$/u;
const COUNT = /^\d{1,5}(?:[.,]\d{1,3})* (?!ngày|giờ|tháng|tuần|năm|phút)\p{L}/u;

/** `mỗi thôn có một tổ công nghệ số`, `Ban Chỉ đạo làm việc theo nguyên tắc tập thể`, `Chánh Văn phòng do Trưởng ban bổ nhiệm`: how it is or is to be, not what somebody is told to do. */
export function isTarget(share: Share, run: Run, setsRules: boolean): boolean {
  const last = share.lead.at(-1);
  if (last === undefined || (share.pattern !== 'subject' && share.pattern !== 'lead-with-partners')) return false;
  if (DEFINES.test(run.text.slice(share.start - run.start, share.start - run.start + LONGEST_NAME))) return true;
  const behind = run.text
    .slice(last.end - run.start)
    .trimStart()
    .replace(ASIDE, '');
  if (WORKS_SO.test(behind)) return !DUTY_LATER.test(behind);
  if (CONSISTS_OF.test(behind)) return !HAS_DUTY.test(behind);
  return IS_SO.test(behind) || (!setsRules && PRESIDES.test(behind));
}

const WORKS_SO = /^(?:làm việc|hoạt động) (?:theo|trên|kiêm nhiệm|không chuyên trách)(?=[ ,.;])/iu;
/** `Ban Chỉ đạo làm việc theo chế độ kiêm nhiệm; họp mỗi quý một lần`: behind how it works something that it is to do. */
const DUTY_LATER = laterSaid('họp|báo cáo|có trách nhiệm|phải|định kỳ|(?:h[ằàă]ng|mỗi) (?:tuần|tháng|quý|năm|sáu|6)');

/** Behind a mark, of the committee of which was spoken, named again or not. */
function laterSaid(verbs: string): RegExp {
  return new RegExp(`[;,.] (?:(?:Ban|Hội đồng|Tổ|Đoàn|Tiểu ban)[^;,.]{0,30} )?(?:${verbs}) `, 'u');
}

/** `Huyện nghèo là huyện có tỷ lệ hộ nghèo trên 50%`: the noun again, by which it is told what counts as one. */
const DEFINES = /^(\p{L}+) [^.;:]{2,60} là \1 /iu;

/** `(sau đây gọi tắt là Ban Chỉ đạo)` between the name and the verb. */
const ASIDE = /^\([^()]{1,80}\)\s*/u;

/** `Thường trực Ban Chỉ đạo gồm Trưởng Ban và các Phó Trưởng Ban`: of whom a body consists; `Nguồn gen quý hiếm là …`: what a word means. */
export function isComposition({ text }: Run): boolean {
  const consists = CONSISTS.exec(text.slice(0, LONGEST_NAME));
  // `Ban Thường trực gồm …, có nhiệm vụ giải quyết …`
  if (!consists || HAS_DUTY.test(text.slice(consists.index))) return false;
  const head = tokenize({ start: 0, end: consists.index, text: text.slice(0, consists.index) });
  const isPart = lexicon.nouns.match(head, 0)?.value.has('over') ?? false;
  return isPart || lexicon.predicates.match(head, 0) === null;
}

/** `Nội dung cuộc họp do Trưởng ban quyết định`, `Việc sửa đổi Quy chế …`: in a regulation what is said of things lays no duty on the body above. */
export function isAboutThing({ text }: Run): boolean {
  return ABOUT_THING.test(text) || IS_SO_ITSELF.test(text);
}
/** `Làm việc theo chế độ kiêm nhiệm`, `Được cấp kinh phí hoạt động`: how it is with the body above, and its rights. */
const IS_SO_ITSELF =
  /^(?:(?:làm việc|hoạt động) (?:theo|trên) |được |có quyền |là (?!đầu mối|[^.;:]{1,200}(?:, (?:chủ trì|tham mưu|giúp|tổ chức|tổng hợp|làm đầu mối)|có (?:trách )?nhiệm(?: vụ)?)[ ,]))/iu;

/** `3. Tổ giúp việc được sử dụng phương tiện của Sở` below `Tổ giúp việc Ban Chỉ đạo`: the body above, named again, and how it is with it. */
export function isAboutOwner({ text }: Run, { lead }: { lead: readonly { name: string }[] }): boolean {
  return lead.some(({ name }) => {
    const said = sharedStart(text, name);
    return said >= SHORTEST_NAME && IS_SO_ITSELF.test(text.slice(said).trimStart());
  });
}
const SHORTEST_NAME = 4;

/** How many characters two texts have in common at their beginning, up to the end of a word. */
function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at]!.toLowerCase() === other[at]!.toLowerCase()) at++;
  return Math.max(0, one.lastIndexOf(' ', at));
}

const ABOUT_THING =
  /^(?:các |mọi |những )?(?:việc|nội dung|thành phần|thời gian|thời hạn|địa điểm|hình thức|kinh phí|tài liệu|hồ sơ|giấy mời|phiên họp|cuộc họp|hội nghị|biên bản|con dấu|trụ sở|giúp việc|kết luận (?:của|tại)|kết quả|ý kiến|văn bản|chế độ|nhiệm kỳ|danh sách|trình tự|thủ tục|mức|tiêu chuẩn|định mức|số lượng|quyết định (?:của|này)|nghị quyết (?:của|này))(?= )/iu;

/** Below `Chế độ làm việc của Ban Chỉ đạo` what begins with no verb tells how things go and lays no duty on the body. */
export function tellsHowToWork(run: Run, { from }: { from: { run: Run } | null }): boolean {
  return from !== null && WAY_OF_WORKING.test(from.run.text) && lexicon.predicates.match(tokenize(run), 0) === null;
}
const WAY_OF_WORKING = /^(?:chế độ|cách thức|phạm vi)(?= )/iu;

const CONSISTS_OF = /^(?:bao )?gồm /iu;
const HAS_DUTY = laterSaid('có (?:trách nhiệm|nhiệm vụ)');
const CONSISTS = / (?:(?:bao )?gồm(?: có)?[ :]|là )/u;
/** Characters within which the body and the verb stand. */
const LONGEST_NAME = 100;

const IS_SO =
  /^(?:chưa (?!.{1,160} (?:phải|cần|khẩn trương|tập trung|nghiêm túc|sớm|đẩy nhanh|chủ động) )|(?:chấm dứt|kết thúc) hoạt động |(?:tự )?giải thể (?:sau|khi)|có (?!trách nhiệm|nhiệm vụ|mặt |tên (?:tại|trong|trên|nêu|ở) |kế hoạch|giải pháp|phương án|biện pháp|văn bản|ý kiến|(?:thành viên|đại diện|cán bộ|người) (?:trong|tham gia|là|ở|của|[Tt]ổ|[Bb]an|[Hh]ội đồng) )|đạt |còn (?:một số|nhiều|những|gặp|khó khăn|hạn chế) |vẫn (?:còn|là) |đặt (?:trụ sở )?(?:tại|ở) |(?:không )?(?:hoàn thành|thực hiện|chấp hành) [^;.,]{1,100} (?:được (?:xem xét |xét |đề nghị )?khen|bị (?:xử lý|kỷ luật|xem xét))|chịu sự [^;,]*$|là (?!lãnh đạo|đại diện|thủ trưởng|người đứng đầu)|được (?:quyền|thành lập|hưởng|sử dụng|phép|tổ chức) |sử dụng con dấu |do (?![^.;]{0,160}có (?:trách nhiệm|nhiệm vụ)))/u;
/** In minutes and notices; in a regulation it is a duty: `Phó Trưởng ban chủ trì họp giao ban hằng quý`. */
const PRESIDES = /^chủ trì (?:cuộc|buổi|phiên|hội nghị|họp)/u;

/** What the issuer says of itself, in a document that doesn't assign work throughout, is a statement: `Sở Xây dựng nhận được …`. */
export function isNarrated(share: Share, run: Run, issuer: string | null): boolean {
  const last = share.lead.at(-1);
  if (issuer === null || share.pattern !== 'subject' || !last) return false;
  return (
    share.lead.every((body) => issuer.startsWith(foldWords(body.name))) &&
    TELLS.test(run.text.slice(last.end - run.start).trimStart())
  );
}

/** What an office says that it does, has done or thinks, not what it is to do. */
const TELLS =
  /^(?:nhận được|nhận thấy|nhận định|thông báo|thông tin|trân trọng|kính|tán thành|thống nhất|thông qua|ghi nhận|biểu dương|đánh giá|xin|có ý kiến|cảm ơn|chúc|khẳng định|cho rằng|hoan nghênh|quyết nghị|đồng ý|trả lời|phúc đáp|cơ bản|mong|nghe|thảo luận|xem xét|cho ý kiến|không (?:có ý kiến|đồng ý|thống nhất|có cơ sở|chấp thuận))(?=[ .;,])/u;
