/** The language in which the command speaks: `--lang`, else the locale, else Vietnamese, in which the documents are. */
import type { Language } from '../model/messages.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Looks for `--lang` before the command line is parsed, so that what is wrong with it can be told in that language too. */
export function chooseLanguage(argv: readonly string[], env: Environment): Language {
  return languageOption(argv) ?? languageOfLocale(localeOf(env));
}

function languageOption(argv: readonly string[]): Language | null {
  let chosen: Language | null = null;
  for (const [i, argument] of argv.entries()) {
    if (argument === '--') break;
    const value = argument === '--lang' ? argv[i + 1] : argument.startsWith('--lang=') ? argument.slice(7) : null;
    if (value === 'vi' || value === 'en') chosen = value;
  }
  return chosen;
}

/** The first of the POSIX variables that is set decides; Windows has none of them and is asked itself. */
function localeOf(env: Environment): string {
  const set = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  if (set) return set;
  return process.platform === 'win32' ? new Intl.DateTimeFormat().resolvedOptions().locale : '';
}

/** `C` and `POSIX` name no language. */
function languageOfLocale(locale: string): Language {
  const [name = ''] = locale.split(/[._@-]/, 1);
  return name === '' || name === 'C' || name === 'POSIX' || name.toLowerCase() === 'vi' ? 'vi' : 'en';
}
