/** The frame of documents of many houses and times: what custom prints beside the layout of today's decree. */
import { expect, test } from 'vitest';
import { frameOf } from './frame-of.ts';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

const CASES: [string, string, Record<string, unknown>][] = [
  [
    'a circular of the 1990s',
    `BỘ GIÁO DỤC VÀ ĐÀO TẠO\nSố: 15/TT-LB\n\n${NATION}\n${MOTTO}\n\nHà Nội, ngày 12 tháng 9 năm 1994\n\nTHÔNG TƯ\nHướng dẫn chế độ học bổng\ncho học sinh, sinh viên\n\nCăn cứ Quyết định số 574/TTg ngày 25-11-1993;\n\nI. ĐỐI TƯỢNG\n\n1. Học sinh trường nghề.\n\nKT. BỘ TRƯỞNG BỘ GIÁO DỤC VÀ ĐÀO TẠO\nTHỨ TRƯỞNG\n\nVũ Văn Hải\n`,
    {
      type: 'TT',
      number: '15 TT-LB',
      title: 'Hướng dẫn chế độ học bổng cho học sinh, sinh viên',
      signatures: [[null, 'KT. BỘ TRƯỞNG BỘ GIÁO DỤC VÀ ĐÀO TẠO', 'THỨ TRƯỞNG', 'Vũ Văn Hải']],
    },
  ],
  [
    'a joint circular whose heads sign without titles',
    `BỘ TÀI CHÍNH - BỘ Y TẾ\n*******\nSố: 20/TTLT\n\n${NATION}\n${MOTTO}\n*******\nHà Nội, ngày 23 tháng 11 năm 1995\n\nTHÔNG TƯ LIÊN TỊCH\nCỦA BỘ TÀI CHÍNH - BỘ Y TẾ SỐ 20/TTLT NGÀY 23 THÁNG 11 NĂM 1995\nHƯỚNG DẪN THU MỘT PHẦN VIỆN PHÍ\n\nCăn cứ Nghị định số 95/CP ngày 27/8/1994;\n\nI. QUY ĐỊNH CHUNG\n\n1. Các bệnh viện thu viện phí.\n\nĐào Văn Bình\n(Đã ký)\n\nTào Văn Sùng\n(Đã ký)\n`,
    {
      type: 'TTLT',
      number: '20 TTLT',
      bodies: ['BỘ TÀI CHÍNH'],
      coIssuers: ['BỘ Y TẾ'],
      title: 'HƯỚNG DẪN THU MỘT PHẦN VIỆN PHÍ',
      signatures: [
        [null, null, null, 'Đào Văn Bình'],
        [null, null, null, 'Tào Văn Sùng'],
      ],
    },
  ],
  [
    'a letter with a blank in its number',
    `TỔNG CỤC THUẾ\n********\n${NATION}\n${MOTTO}\n********\nSố: 1234 TCT/NV1\nV/v: chính sách thuế\nHà Nội, ngày 05 tháng 4 năm 2001\n\nKính gửi: Cục thuế các tỉnh\n\nTổng cục Thuế có ý kiến như sau:\n\n- Các Cục thuế rà soát hồ sơ.\n\nKT. TỔNG CỤC TRƯỞNG TỔNG CỤC THUẾ\nPHÓ TỔNG CỤC TRƯỞNG\n\nPhạm Văn Khương\n`,
    { type: 'CV', number: '1234 TCT/NV1', title: 'chính sách thuế', addressees: ['Cục thuế các tỉnh'] },
  ],
  [
    'a decision that names its issuer on the type line',
    `THỦ TƯỚNG CHÍNH PHỦ\nSố: 135/1998/QĐ-TTg\n${NATION}\n${MOTTO}\nHà Nội, ngày 31 tháng 7 năm 1998\n\nQUYẾT ĐỊNH CỦA THỦ TƯỚNG CHÍNH PHỦ\nPhê duyệt Chương trình phát triển các xã khó khăn\n\nTHỦ TƯỚNG CHÍNH PHỦ\n\nCăn cứ Luật Tổ chức Chính phủ ngày 30 tháng 9 năm 1992;\n\nQUYẾT ĐỊNH\n\nĐiều 1.- Phê duyệt Chương trình.\n\nKT. THỦ TƯỚNG CHÍNH PHỦ\nPHÓ THỦ TƯỚNG\nNguyễn Văn Tạn\n(Đã ký)\n`,
    {
      title: 'Phê duyệt Chương trình phát triển các xã khó khăn',
      authority: 'THỦ TƯỚNG CHÍNH PHỦ',
      signatures: [[null, 'KT. THỦ TƯỚNG CHÍNH PHỦ', 'PHÓ THỦ TƯỚNG', 'Nguyễn Văn Tạn']],
    },
  ],
  [
    'a resolution on a session',
    `CHÍNH PHỦ\n-------\n\n${NATION}\n${MOTTO}\n---------------\n\nSố: 68/NQ-CP\n\nHà Nội, ngày 05 tháng 10 năm 2016\n\nNGHỊ QUYẾT\nPHIÊN HỌP CHÍNH PHỦ THƯỜNG KỲ THÁNG 9 NĂM 2016\n\nCHÍNH PHỦ\n\nCăn cứ Luật Tổ chức Chính phủ;\n\nQUYẾT NGHỊ:\n\n1. Về tình hình kinh tế\n`,
    { title: 'PHIÊN HỌP CHÍNH PHỦ THƯỜNG KỲ THÁNG 9 NĂM 2016', authority: 'CHÍNH PHỦ' },
  ],
  [
    'a plan of a trade union',
    `LIÊN ĐOÀN LAO ĐỘNG TỈNH NGHỆ AN\nCÔNG ĐOÀN NGÀNH GIÁO DỤC\n-------\n${NATION}\n${MOTTO}\n---------------\nSố: 25/KH-CĐN\nNghệ An, ngày 10 tháng 5 năm 2023\n\nKẾ HOẠCH\nTổ chức Tháng Công nhân\n\nI. NỘI DUNG\n1. Các công đoàn cơ sở tổ chức hội thi.\n\nNơi nhận:\n- LĐLĐ tỉnh (báo cáo);\n- CĐCS trực thuộc (thực hiện);\n- Lưu VP.\nTM. BAN THƯỜNG VỤ\nCHỦ TỊCH\n\n\nNguyễn Thị Hoa\n`,
    {
      bodies: ['LIÊN ĐOÀN LAO ĐỘNG TỈNH NGHỆ AN', 'CÔNG ĐOÀN NGÀNH GIÁO DỤC'],
      purposes: ['báo cáo', 'thực hiện'],
      archive: ['VP'],
      signatures: [['TM. BAN THƯỜNG VỤ', null, 'CHỦ TỊCH', 'Nguyễn Thị Hoa']],
    },
  ],
  [
    'a plan of the youth union',
    'BCH ĐOÀN TỈNH PHÚ YÊN\n***\nSố: 210 -KH/TĐTN-TTN\nĐOÀN TNCS HỒ CHÍ MINH\n\nPhú Yên, ngày 15 tháng 6 năm 2021\n\nKẾ HOẠCH\nTổ chức hoạt động hè\n---------\n\n1. Huyện Đoàn tổ chức trại hè.\n\nNơi nhận:\n- Huyện Đoàn;\n- Lưu: VP.\n\nTM. BAN THƯỜNG VỤ TỈNH ĐOÀN\nPHÓ BÍ THƯ\n\nPhan Xuân Hạnh\n',
    { bodies: ['BCH ĐOÀN TỈNH PHÚ YÊN'], number: '210 KH/TĐTN-TTN', isParty: true },
  ],
  [
    'a decision of a company',
    `TẬP ĐOÀN HÓA CHẤT VIỆT NAM\nCÔNG TY CỔ PHẦN SUPE PHỐT PHÁT\nVÀ HÓA CHẤT LÂM THAO\n${NATION}\n${MOTTO}\nSố: 118/QĐ-SPLT\nLâm Thao, ngày 3 tháng 2 năm 2020\n\nQUYẾT ĐỊNH\nVề việc ban hành Quy chế trả lương\n\nTỔNG GIÁM ĐỐC CÔNG TY CỔ PHẦN SUPE PHỐT PHÁT VÀ HÓA CHẤT LÂM THAO\n\nCăn cứ Điều lệ Công ty;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành Quy chế trả lương.\n\nNơi nhận:\n- Như Điều 2;\n- HĐQT (b/c);\n- Lưu: VT, TCLĐ.\nTỔNG GIÁM ĐỐC\n\n\nPhạm Văn Tuyến\n`,
    {
      bodies: ['TẬP ĐOÀN HÓA CHẤT VIỆT NAM', 'CÔNG TY CỔ PHẦN SUPE PHỐT PHÁT VÀ HÓA CHẤT LÂM THAO'],
      authority: 'TỔNG GIÁM ĐỐC CÔNG TY CỔ PHẦN SUPE PHỐT PHÁT VÀ HÓA CHẤT LÂM THAO',
      signatures: [[null, null, 'TỔNG GIÁM ĐỐC', 'Phạm Văn Tuyến']],
    },
  ],
  [
    'a plan of a school, signed beside the label of the recipients',
    `PHÒNG GD&ĐT HUYỆN EA KAR\nTRƯỜNG TIỂU HỌC LÊ HỒNG PHONG\n-------\n${NATION}\n${MOTTO}\n---------------\nSố:      /KH-THLHP\nEa Knốp, ngày     tháng 9 năm 2022\n\nKẾ HOẠCH\nPHÒNG, CHỐNG BẠO LỰC HỌC ĐƯỜNG\n\nI/ MỤC TIÊU:\n1/ Xây dựng môi trường an toàn.\n\nNơi nhận: HIỆU TRƯỞNG\n- Phòng GD&ĐT (b/c);\n- Các tổ khối (t/h);\n- Lưu VT.\n\nH'Mai Niê\n`,
    {
      recipients: ['Phòng GD&ĐT (b/c)', 'Các tổ khối (t/h)'],
      signatures: [[null, null, 'HIỆU TRƯỞNG', "H'Mai Niê"]],
    },
  ],
  [
    'a notice of a hospital in two columns',
    `SỞ Y TẾ THANH HÓA                  ${NATION}\nBỆNH VIỆN ĐA KHOA QUẢNG XƯƠNG      ${MOTTO}\n\nSố: 77/TB-BVĐK          Quảng Xương, ngày 08 tháng 7 năm 2024\n\n          THÔNG BÁO\n     Về việc phân công trực lãnh đạo quý III\n\n1. Ban Giám đốc trực theo lịch.\n\nNơi nhận:                    KT. GIÁM ĐỐC\n- Các khoa, phòng;           PHÓ GIÁM ĐỐC\n- Lưu: VT, KHNV.\n\n                             Bs.CKII. Lê Đình Sỹ\n`,
    {
      bodies: ['SỞ Y TẾ THANH HÓA', 'BỆNH VIỆN ĐA KHOA QUẢNG XƯƠNG'],
      signatures: [[null, 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Bs.CKII. Lê Đình Sỹ']],
    },
  ],
  [
    'a letter of a court',
    `TÒA ÁN NHÂN DÂN TỐI CAO\n-------\n${NATION}\n${MOTTO}\n---------------\nSố: 64/TANDTC-PC\nV/v kết quả giải đáp trực tuyến\nHà Nội, ngày 03 tháng 4 năm 2019\n\nKính gửi:\n- Các Tòa án nhân dân và Tòa án quân sự;\n- Các đơn vị thuộc Tòa án nhân dân tối cao.\n\nNgày 25-02-2019, Tòa án nhân dân tối cao đã giải đáp.\n\nNơi nhận:\n- Như kính gửi;\n- Lưu: VT, Vụ PC&QLKH.\nTL. CHÁNH ÁN\nVỤ TRƯỞNG VỤ PHÁP CHẾ VÀ QUẢN LÝ KHOA HỌC\n\nNguyễn Văn Công\n`,
    {
      number: '64 TANDTC-PC',
      archive: ['VT', 'Vụ PC&QLKH'],
      signatures: [[null, 'TL. CHÁNH ÁN', 'VỤ TRƯỞNG VỤ PHÁP CHẾ VÀ QUẢN LÝ KHOA HỌC', 'Nguyễn Văn Công']],
    },
  ],
  [
    'a guidance of the army',
    `QUÂN KHU 9\nBỘ CHỈ HUY QUÂN SỰ TỈNH CÀ MAU\n-------\n${NATION}\n${MOTTO}\n---------------\nSố: 402/HD-BCH\nCà Mau, ngày 10 tháng 3 năm 2021\n\nHƯỚNG DẪN\nCông tác tuyển quân năm 2021\n\n1. Ban CHQS các huyện rà soát nguồn.\n\nNơi nhận:\n- Ban CHQS các huyện;\n- Lưu: VT, QL. H15.\n\nCHỈ HUY TRƯỞNG\n\n\nĐại tá Huỳnh Văn Quang\n`,
    {
      bodies: ['QUÂN KHU 9', 'BỘ CHỈ HUY QUÂN SỰ TỈNH CÀ MAU'],
      signatures: [[null, null, 'CHỈ HUY TRƯỞNG', 'Đại tá Huỳnh Văn Quang']],
    },
  ],
  [
    'minutes that two sign',
    `SỞ NỘI VỤ TUYÊN QUANG\nHỘI ĐỒNG XÉT TUYỂN\n-------\n${NATION}\n${MOTTO}\n---------------\nTuyên Quang, ngày 12 tháng 12 năm 2022\n\nBIÊN BẢN\nHọp Hội đồng xét tuyển viên chức\n\nHôm nay, ngày 12/12/2022, Hội đồng họp.\n\nTHƯ KÝ\n\nNông Thị Lan\n\nCHỦ TRÌ\n\nMa Văn Đức\n`,
    {
      type: 'BB',
      signatures: [
        [null, null, 'THƯ KÝ', 'Nông Thị Lan'],
        [null, null, 'CHỦ TRÌ', 'Ma Văn Đức'],
      ],
    },
  ],
];

test.each(CASES)('%s', (_, source, expected) => {
  const frame = frameOf(source);
  expect(frame).toMatchObject(expected);
  expect(frame.kinds).not.toContain('surroundings');
});
