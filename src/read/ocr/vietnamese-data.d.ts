/** Where the data lie; the package has no types. */
declare module '@tesseract.js-data/vie' {
  const data: { code: string; gzip: boolean; langPath: string };
  export default data;
}
