/** The two modules of xregexp that are used: the core and composition, without the Unicode tables. */
declare module 'xregexp/src/xregexp' {
  interface Composed extends RegExp {
    xregexp: { captureNames: (string | null)[] | null };
  }
  interface Options {
    scope: 'all';
    leadChar: string;
  }
  interface Composer {
    (source: string, flags?: string): Composed;
    build(template: string, parts: Record<string, RegExp>, flags?: string): Composed;
    addToken(token: RegExp, handler: (match: RegExpExecArray) => string, options: Options): void;
  }
  const composer: Composer;
  export = composer;
}
declare module 'xregexp/src/addons/build' {
  import type composer from 'xregexp/src/xregexp';

  const install: (to: typeof composer) => void;
  export = install;
}
