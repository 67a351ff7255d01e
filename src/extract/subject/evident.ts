/** Which names of bodies are names wherever they stand. */
import type { BodyMention } from '../../model/body.ts';

const EVIDENT =
  /^(?:[Cc]ác|[Qq]uý|[Mm]ỗi|[Tt]ừng|[Tt]oàn thể|[Tt]ất cả|[Nn]hà trường|[Nn]gành|[Cc]hính quyền|[Cc]ơ quan|[Cc]ơ sở (?:Đoàn|Hội)|[Đđ]ơn vị|[Tt]ổ chức|[Bb]an|[Hh]ội đồng|[Tt]ập thể|[Cc]ấp ủy|[Cc]hủ (?:đầu tư|hồ|đập|đề án|nhiệm|dự án|rừng)|[Hh]ai [Bb]ên|Bên|đồn|chi cục|Công đoàn|Tòa án|Viện kiểm sát|tỉnh [A-ZÀ-Ỹ]|thành phố [A-ZÀ-Ỹ])(?= |$|[a-zà-ỹ])/u;

/** `Chủ tịch Ủy ban nhân dân nơi đó`: one of those who were named. */
const ANAPHORIC = / (?:nơi )?(?:đó|ấy)(?: |$)/u;

/** `huyện`, `xã`: in small letters they are only read where they are told to act. */
const UNIT_OF_STATE = /^(?:huyện|quận|xã|phường)(?: |$)/u;

export function isReferredTo({ name }: BodyMention): boolean {
  return ANAPHORIC.test(name);
}

/** A name that is one wherever it stands; persons and places without a quantifier are objects as often as actors. */
export function isEvident(body: BodyMention): boolean {
  if (isReferredTo(body)) return false;
  if (body.entry !== null || body.kind !== 'collective') return true;
  return (
    /^(?:Văn phòng|Thường trực|[Ll]ãnh đạo|tỉnh|Bộ phận|Tổ|Đội|Nhóm|Trạm|Trại|Đoàn|Hội|Chi đoàn|Chi hội|Chi bộ|Tỉnh|Thành phố|Huyện|Quận|Thị xã|Xã|Phường|Đặc khu) ?/u.test(
      body.name,
    ) ||
    UNIT_OF_STATE.test(body.name) ||
    EVIDENT.test(body.name)
  );
}
