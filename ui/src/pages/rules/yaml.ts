/** A piece of a line of YAML and what it is. */
export interface YamlPiece {
  kind: 'key' | 'comment' | 'string' | 'plain';
  text: string;
}

const KEY = /^(\s*(?:-\s+)?)([^\s#'"][^:#]*|'[^']*'|"[^"]*")(:)(?=\s|$)/;
const COMMENT = /(?:^|\s)#.*$/;

/** Cuts a line of YAML, for the eye alone; the pieces together are the line. */
export function yamlLine(line: string): YamlPiece[] {
  const found: YamlPiece[] = [];
  let rest = line;
  const key = KEY.exec(rest);
  if (key !== null) {
    push(found, 'plain', key[1] ?? '');
    push(found, 'key', `${key[2] ?? ''}${key[3] ?? ''}`);
    rest = rest.slice(key[0].length);
  }
  const comment = COMMENT.exec(unquoted(rest));
  const end = comment === null ? rest.length : comment.index;
  const value = rest.slice(0, end);
  push(found, /^\s*(?:-\s+)?['"]/.test(value) ? 'string' : 'plain', value);
  push(found, 'comment', rest.slice(end));
  return found;
}

/** The line with what is in quotes blotted out, so that a hash sign in there begins no comment. */
function unquoted(text: string): string {
  return text.replace(/'[^']*'|"[^"]*"/g, (quoted) => '_'.repeat(quoted.length));
}

function push(found: YamlPiece[], kind: YamlPiece['kind'], text: string): void {
  if (text !== '') {
    found.push({ kind, text });
  }
}
