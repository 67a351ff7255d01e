/** What the program itself says in a workbook. */
export const WORKBOOK_WORDS = {
  vi: {
    titles: {
      register: 'BẢNG PHÂN CÔNG NHIỆM VỤ',
      documents: 'DANH MỤC VĂN BẢN',
      bodies: 'NHIỆM VỤ THEO CƠ QUAN',
    },
    sheets: { register: 'Nhiệm vụ', documents: 'Văn bản', bodies: 'Cơ quan' },
    page: 'Trang &amp;P/&amp;N',
    statuses: ['Chưa thực hiện', 'Đang thực hiện', 'Hoàn thành', 'Tạm dừng', 'Không thực hiện'],
    done: ['Hoàn thành', 'Không thực hiện'],
    statusHint: 'Hãy chọn trong danh sách, hoặc bấm Yes để giữ từ đã gõ.',
    documents: {
      position: 'STT',
      number: 'Số, ký hiệu',
      date: 'Ngày ban hành',
      type: 'Loại văn bản',
      title: 'Trích yếu',
      issuer: 'Cơ quan ban hành',
      signer: 'Người ký',
      tasks: 'Số nhiệm vụ',
      doubtful: 'Cần xem lại',
      file: 'Tệp',
    },
    bodies: { position: 'STT', name: 'Cơ quan', lead: 'Chủ trì', support: 'Phối hợp', next: 'Thời hạn tới' },
  },
  en: {
    titles: { register: 'TASK MATRIX', documents: 'DOCUMENTS', bodies: 'TASKS BY BODY' },
    sheets: { register: 'Tasks', documents: 'Documents', bodies: 'Bodies' },
    page: 'Page &amp;P of &amp;N',
    statuses: ['Not started', 'In progress', 'Done', 'On hold', 'Dropped'],
    done: ['Done', 'Dropped'],
    statusHint: 'Choose from the list, or press Yes to keep what you typed.',
    documents: {
      position: 'No.',
      number: 'Number and symbol',
      date: 'Date',
      type: 'Type',
      title: 'Subject',
      issuer: 'Issuer',
      signer: 'Signed by',
      tasks: 'Tasks',
      doubtful: 'To check',
      file: 'File',
    },
    bodies: { position: 'No.', name: 'Body', lead: 'Leads', support: 'Supports', next: 'Next due' },
  },
} as const;

export type WorkbookWords = (typeof WORKBOOK_WORDS)[keyof typeof WORKBOOK_WORDS];
