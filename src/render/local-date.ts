/** `2021-09-14` → `14/09/2021`, `2021-10` → `10/2021`: the order in which Vietnamese documents write dates. */
export function localDate(iso: string): string {
  return iso.split('-').reverse().join('/');
}
