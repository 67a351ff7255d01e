/** Pages with their style and script, as the build puts them into one text (`scripts/inline-page.mjs`). */
declare module '*.html' {
  const page: string;
  export default page;
}
