/** Scripts that let a shell complete the command line (`docparse completion bash`), made of the definition of the command. */
import type { OptionWords } from './command.ts';
import { COMMANDS, SHELLS } from './options.ts';

export type Shell = (typeof SHELLS)[number];

export function completionScript(shell: Shell, options: readonly OptionWords[]): string {
  return WRITERS[shell](options.map((option) => ({ ...option, value: valueAfter(option) })));
}

interface Described extends OptionWords {
  value: Value;
}

/** What follows an option: one of some words, a file, a folder, something else, or nothing. */
type Value = readonly string[] | 'file' | 'folder' | 'other' | null;

function valueAfter({ choices, placeholder }: OptionWords): Value {
  if (choices) return choices;
  return placeholder === null || placeholder === 'file' || placeholder === 'folder' ? placeholder : 'other';
}

const WRITERS: Record<Shell, (options: readonly Described[]) => string> = {
  bash: writeBash,
  zsh: writeZsh,
  fish: writeFish,
};

function writeBash(options: readonly Described[]): string {
  const cases = options
    .filter(({ value }) => value !== null)
    .map(({ names, value, isList }) => `    ${names.join('|')}) ${bashAnswer(value)}${isList ? ' list=1' : ''} ;;\n`);
  return `# bash completion of docparse: source <(docparse completion bash)
_docparse() {
  local IFS=$'\\n' cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]}
  if [[ $cur == = ]]; then cur=
  elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  local words= list= before=
  case $prev in
${cases.join('')}    completion) words=${quoteLines(SHELLS)} ;;
  esac
  if [[ -n $words ]]; then
    if [[ -n $list ]]; then compopt -o nospace 2>/dev/null; fi
    if [[ -n $list && $cur == *,* ]]; then before=\${cur%,*},; fi
    COMPREPLY=($(compgen -P "$before" -W "$words" -- "\${cur#"$before"}"))
  elif [[ $cur == -* ]]; then
    COMPREPLY=($(compgen -W ${quoteLines(options.flatMap(({ names }) => names))} -- "$cur"))
  else
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -f -- "$cur"))
    if [[ $COMP_CWORD == 1 ]]; then COMPREPLY+=($(compgen -W ${quoteLines(COMMANDS)} -- "$cur")); fi
  fi
}
complete -F _docparse docparse
`;
}

function bashAnswer(value: Value): string {
  if (value === 'file') return 'compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$cur")); return';
  if (value === 'folder') return 'compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- "$cur")); return';
  return Array.isArray(value) ? `words=${quoteLines(value)}` : 'return';
}

function quoteLines(words: readonly string[]): string {
  return `$'${words.join('\\n')}'`;
}

function writeZsh(options: readonly Described[]): string {
  const specs = options.map(({ names, description, value, isList }) => {
    const spec = `[${description.replace(/[[\]:\\]/g, '\\$&')}]${zshValue(value, isList)}`;
    const [name = '', ...others] = names;
    if (others.length === 0) return `    ${quote(name + spec)}`;
    return `    ${quote(`(${names.join(' ')})`)}{${names.join(',')}}${quote(spec)}`;
  });
  return `#compdef docparse
# zsh completion of docparse: source <(docparse completion zsh), or as _docparse in a folder of $fpath
_docparse() {
  local -a specs=(
${specs.join('\n')}
  )
  if [[ $words[2] == completion ]]; then specs+=('2:shell:(${SHELLS.join(' ')})'); fi
  _arguments -s $specs '1:command or file:_docparse_first' '*:file:_files'
}
_docparse_first() {
  compadd -- ${COMMANDS.join(' ')}
  _files
}
if [[ $funcstack[1] == _docparse ]]; then _docparse "$@"; else compdef _docparse docparse; fi
`;
}

function zshValue(value: Value, isList: boolean): string {
  if (value === null) return '';
  if (value === 'file') return ':file:_files';
  if (value === 'folder') return ':folder:_files -/';
  if (!Array.isArray(value)) return ':value: ';
  return isList ? `:word:_values -s , word ${value.join(' ')}` : `:word:(${value.join(' ')})`;
}

function writeFish(options: readonly Described[]): string {
  const lines = options.map(({ names, description, value, isList }) => {
    const flags = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
    return `complete -c docparse ${flags.join(' ')}${fishValue(value, isList)} -d ${quoteFish(description)}`;
  });
  const isFirst = `-n __fish_is_first_arg`;
  return `# fish completion of docparse: docparse completion fish | source
${lines.join('\n')}
complete -c docparse ${isFirst} -a ${quoteFish(COMMANDS.join(' '))}
complete -c docparse -n '__fish_seen_subcommand_from completion' -f -a ${quoteFish(SHELLS.join(' '))}
`;
}

function fishValue(value: Value, isList: boolean): string {
  if (value === null) return '';
  if (value === 'file') return ' -r -F';
  if (value === 'folder') return " -x -a '(__fish_complete_directories)'";
  if (!Array.isArray(value)) return ' -x';
  const words = value.join(' ');
  return ` -x -a ${quoteFish(isList ? `(__fish_append , ${words})` : words)}`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function quoteFish(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
