/** The words of the summary. */
import type { Language } from '../model/messages.ts';

export interface SummaryLabels {
  file: string;
  issuer: string;
  parentIssuer: string;
  place: string;
  urgency: string;
  secrecy: string;
  addressees: string;
  citations: string;
  recipients: string;
  signatures: string;
  inferred: string;
  outline: string;
  tasks: string;
  checks: string;
  section: string;
  work: string;
  lead: string;
  support: string;
  deadline: string;
  inherited: string;
  places(count: number): string;
  documents(count: number): string;
  /** The closing line. */
  counts(tasks: number, doubtful: number): string;
}

export const SUMMARY_LABELS: Record<Language, SummaryLabels> = {
  vi: {
    file: 'Tệp',
    issuer: 'Cơ quan ban hành',
    parentIssuer: 'Cơ quan chủ quản',
    place: 'Địa danh',
    urgency: 'Độ khẩn',
    secrecy: 'Độ mật',
    addressees: 'Kính gửi',
    citations: 'Văn bản viện dẫn',
    recipients: 'Nơi nhận',
    signatures: 'Ký',
    inferred: 'suy ra',
    outline: 'Bố cục',
    tasks: 'Nhiệm vụ',
    checks: 'Cần xem lại',
    section: 'Mục',
    work: 'Nội dung',
    lead: 'Chủ trì',
    support: 'Phối hợp',
    deadline: 'Thời hạn',
    inherited: 'kế thừa',
    places: (count) => `${count} nơi`,
    documents: (count) => `${count} văn bản`,
    counts: (tasks, doubtful) => (doubtful > 0 ? `${tasks} nhiệm vụ, ${doubtful} cần xem lại` : `${tasks} nhiệm vụ`),
  },
  en: {
    file: 'File',
    issuer: 'Issuer',
    parentIssuer: 'Parent body',
    place: 'Place',
    urgency: 'Urgency',
    secrecy: 'Secrecy',
    addressees: 'Addressed to',
    citations: 'Cites',
    recipients: 'Recipients',
    signatures: 'Signed',
    inferred: 'inferred',
    outline: 'Outline',
    tasks: 'Tasks',
    checks: 'To check',
    section: 'Section',
    work: 'Task',
    lead: 'Lead',
    support: 'Support',
    deadline: 'Deadline',
    inherited: 'inherited',
    places: (count) => (count === 1 ? '1 entry' : `${count} entries`),
    documents: (count) => (count === 1 ? '1 document' : `${count} documents`),
    counts: (tasks, doubtful) => {
      const counted = tasks === 1 ? '1 task' : `${tasks} tasks`;
      return doubtful > 0 ? `${counted}, ${doubtful} to check` : counted;
    },
  },
};
