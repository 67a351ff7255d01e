/** Sends a file and tells how far it is. */
import { words } from './words.ts';

export interface ReadFile {
  id: string;
  name: string;
  documents: { name: string; title: string; tasks: number; checks: number }[];
  errors: string[];
  corrected: number;
}

export type Upload = { file: ReadFile } | { problem: string };

const PROBLEMS: Record<number, string> = {
  401: words.noSession,
  413: words.tooLarge,
  429: words.tooMany,
  503: words.tooMuch,
};

/** `onProgress` gets the share that was sent, 1 when it is being read. */
export function upload(file: File, onProgress: (share: number) => void): Promise<Upload> {
  const most = Number(document.documentElement.dataset.most ?? Number.POSITIVE_INFINITY);
  if (file.size > most) return Promise.resolve({ problem: words.tooLarge });
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/files?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.upload.onload = () => onProgress(1);
    request.onload = () =>
      done(
        request.status === 200
          ? { file: JSON.parse(request.responseText) }
          : { problem: PROBLEMS[request.status] ?? words.failed },
      );
    request.onerror = () => done({ problem: words.offline });
    request.send(file);
  });
}
