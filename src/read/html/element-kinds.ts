/** What the elements of HTML are, as far as it matters for the text that a page shows. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that begin and end lines. */
export const BLOCKS = set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th thead tr ul',
);
/** Elements that show no text of the page. */
export const SILENT = set(
  'head title script style template noscript noframes noembed object iframe embed applet svg math canvas audio video map select datalist input textarea meter progress xml base link meta param source track img area colgroup col',
);
/** Elements without an end. */
export const VOID = set('area base br col embed hr img input link meta param source track wbr');
/** Elements that hold what leads through a site, not what a document says. */
export const CHROME = set('nav aside button dialog menu');
export const HEADINGS = set('h1 h2 h3 h4 h5 h6');
export const LISTS = set('ol ul dir menu');
