/** Names of bodies as the grammar reads them: each line a list of names at the head of a text, and where it ends. */
import { describe, expect, test } from 'vitest';
import { bodiesAt } from '../../src/names/bodies.ts';
import { tokenize } from '../../src/text/tokens.ts';

function read(text: string, abbreviations: [string, string][] = []) {
  const tokens = tokenize({ start: 0, end: text.length, text });
  const list = bodiesAt(tokens, 0, { text, abbreviations: new Map(abbreviations), ownNames: new Map() });
  const behind = list ? tokens[list.next] : undefined;
  return { names: list?.bodies.map(({ name }) => name) ?? [], rest: behind ? text.slice(behind.start) : '' };
}

describe('a name ends where what the body does begins', () => {
  test.each([
    ['Sở Y tế chủ trì', ['Sở Y tế']],
    ['Chi cục Thủy sản quan trắc môi trường nước', ['Chi cục Thủy sản']],
    ['Chủ tịch UBND các xã vùng phân lũ sẵn sàng phương án', ['Chủ tịch Ủy ban nhân dân các xã vùng phân lũ']],
    ['Thư ký Hội đồng ghi biên bản', ['Thư ký Hội đồng']],
    ['Thanh tra Sở kiểm tra các cơ sở', ['Thanh tra Sở']],
    ['Trưởng ban chỉ đạo, điều hành hoạt động', ['Trưởng ban']],
    ['Các Phó Trưởng ban chỉ đạo lĩnh vực được giao', ['Các Phó Trưởng ban']],
    ['Trưởng ban chỉ đạo có trách nhiệm', ['Trưởng Ban Chỉ đạo']],
    ['Hội đồng đánh giá kết quả, xếp loại', ['Hội đồng']],
    ['Chủ tịch Ủy ban nhân dân tỉnh có thẩm quyền phê duyệt', ['Chủ tịch Ủy ban nhân dân tỉnh']],
  ])('%s', (text, names) => {
    expect(read(text).names).toEqual(names);
  });
});

describe('a name goes on over what belongs to it', () => {
  test.each([
    ['Phòng Tài chính - Kế toán lập dự toán', ['Phòng Tài chính - Kế toán']],
    ['Trung tâm Quan trắc môi trường lấy mẫu', ['Trung tâm Quan trắc môi trường']],
    ['Trung đoàn 202, Công an huyện huy động', ['Trung đoàn 202', 'Công an huyện']],
    ['Trại giống Phú Quốc cung cấp', ['Trại giống Phú Quốc']],
    ['Phòng Đào tạo và Hợp tác quốc tế thông báo', ['Phòng Đào tạo và Hợp tác quốc tế']],
    ['Hội đồng xét duyệt họp', ['Hội đồng xét duyệt']],
    ['Đơn vị chủ trì soạn thảo tổ chức lấy ý kiến', ['Đơn vị chủ trì soạn thảo']],
    ['Thủ trưởng đơn vị chủ trì soạn thảo ký tắt', ['Thủ trưởng đơn vị chủ trì soạn thảo']],
    ['Trưởng Ban soạn thảo chỉ đạo Tổ biên tập', ['Trưởng Ban soạn thảo']],
    ['Ban Chỉ đạo 138/CP kiểm tra', ['Ban Chỉ đạo 138/CP']],
    ['Chánh Văn phòng HĐND và UBND huyện theo dõi', ['Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện']],
    ['chính quyền địa phương nơi có hang động bảo vệ', ['chính quyền địa phương nơi có hang động']],
    ['Ủy ban nhân dân các xã được lựa chọn bố trí', ['Ủy ban nhân dân các xã được lựa chọn']],
    ['Ban Pháp chế Hội đồng nhân dân tỉnh thẩm tra', ['Ban Pháp chế Hội đồng nhân dân tỉnh']],
  ])('%s', (text, names) => {
    expect(read(text).names).toEqual(names);
  });
});

describe('common nouns under one word for all are one collective', () => {
  test.each([
    [
      'các sở, ban, ngành, đoàn thể tỉnh, UBND các huyện',
      ['các sở, ban, ngành, đoàn thể tỉnh', 'Ủy ban nhân dân các huyện'],
    ],
    ['Các cấp ủy đưa nội dung Nghị quyết vào sinh hoạt', ['Các cấp ủy']],
    ['các cơ quan, tổ chức hữu quan giám sát', ['các cơ quan, tổ chức hữu quan']],
    [
      'các Ủy ban của Quốc hội, Đoàn đại biểu Quốc hội, đại biểu Quốc hội tăng cường',
      ['các Ủy ban của Quốc hội', 'Đoàn đại biểu Quốc hội', 'đại biểu Quốc hội'],
    ],
    [
      'Thủ trưởng cơ quan ngang Bộ, cơ quan thuộc Chính phủ, Chủ tịch UBND các tỉnh chỉ đạo',
      ['Thủ trưởng cơ quan ngang Bộ, cơ quan thuộc Chính phủ', 'Chủ tịch Ủy ban nhân dân các tỉnh'],
    ],
  ])('%s', (text, names) => {
    expect(read(text).names).toEqual(names);
  });
});

test('one head goes with several names', () => {
  expect(read('các Bộ: Quốc phòng, Công an rà soát').names).toEqual(['Bộ Quốc phòng', 'Bộ Công an']);
});

test('what a body is besides, behind a dash, is no second body', () => {
  const { names, rest } = read('Giám đốc Sở Y tế - Phó Trưởng ban trực tiếp chỉ đạo');
  expect(names).toEqual(['Giám đốc Sở Y tế']);
  expect(rest).toBe('trực tiếp chỉ đạo');
});

test('persons are named with the word before their names', () => {
  expect(read("Bà H'Nga Êban - Phó Giám đốc Ban: Phụ trách").names).toEqual(["Bà H'Nga Êban"]);
});

describe('abbreviations are written out', () => {
  test('of the gazetteer, saying nothing twice', () => {
    expect(read('Ủy ban MTTQ Việt Nam tỉnh tuyên truyền').names).toEqual(['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh']);
  });
  test('that the document defines, in today’s spelling', () => {
    expect(read('UBND tỉnh ban hành', [['ubnd', 'Uỷ ban nhân dân']]).names).toEqual(['Ủy ban nhân dân tỉnh']);
    expect(read('BQLDT kiểm tra', [['bqldt', 'Ban Quản lý di tích']]).names).toEqual(['Ban Quản lý di tích']);
  });
});

describe('no name begins', () => {
  test.each(['tổ chức thực hiện Kế hoạch', 'Đầu mối triển khai', 'phòng, chống thiên tai', 'kinh phí thực hiện'])(
    '%s',
    (text) => {
      expect(read(text).names).toEqual([]);
    },
  );
});
