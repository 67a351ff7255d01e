/** What is used of the part of pdf.js that reads files; the package has no types for it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: {
    setup(handler: { on(name: string, act: (data: unknown) => unknown): void; send(): void }, port: object): void;
  };
}
