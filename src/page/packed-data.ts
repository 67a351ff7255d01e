/**
 * Data as it lies in a page: JSON, deflated, in letters that can't end the element which holds them. A report is then smaller than the text that it shows.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

export function packData(data: unknown): string {
  return btoa(strFromU8(deflateSync(strToU8(JSON.stringify(data))), true));
}

export function unpackData<Data>(packed: string): Data {
  return JSON.parse(strFromU8(inflateSync(strToU8(atob(packed), true)))) as Data;
}
