/** Words of a document with their place in the text of the report. */
import type { Span } from '../../model/result.ts';
import type { Placed } from '../../page/report-data.ts';

/** `span` is null where the words stand nowhere. */
export type Place = (text: string, span: Span | null) => Placed;
