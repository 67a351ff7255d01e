/** Whether output is coloured: for a terminal, unless one of the usual ways says otherwise (`--no-color`, then FORCE_COLOR, then NO_COLOR). */
export function wantsColours(
  isTerminal: boolean,
  mayColour: boolean,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (!mayColour) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (env.NO_COLOR) return false;
  return isTerminal && env.TERM !== 'dumb';
}
