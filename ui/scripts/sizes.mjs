// Behind vite: compresses what was built, lists it for the server, prints what a first visit loads, and
// fails when that is too much.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const MOST_AT_FIRST = 500_000;
const built = new URL('../target/classes/META-INF/decnet-ui/', import.meta.url);

const folder = fileURLToPath(built);

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.gz') && entry.name !== 'files.txt')
  .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
  .sort();

const sizes = new Map();
for (const file of files) {
  const content = readFileSync(new URL(file, built));
  if (/\.(js|css|html|svg|json)$/.test(file)) {
    const packed = gzipSync(content, { level: 9 });
    writeFileSync(new URL(`${file}.gz`, built), packed);
    sizes.set(file, packed.length);
  } else {
    sizes.set(file, content.length);
  }
}
writeFileSync(new URL('files.txt', built), files.join('\n') + '\n');

// The page, what it names, and what those import without being asked.
const first = new Set(['index.html']);
const index = readFileSync(new URL('index.html', built), 'utf8');
for (const [, path] of index.matchAll(/(?:src|href)="\/([^"]+)"/g)) {
  follow(path);
}
function follow(path) {
  if (first.has(path) || !sizes.has(path)) return;
  first.add(path);
  if (path.endsWith('.js')) {
    const code = readFileSync(new URL(path, built), 'utf8');
    for (const [, name] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) follow(`assets/${name}`);
  }
}

const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
const total = [...first].reduce((sum, file) => sum + sizes.get(file), 0);
for (const file of [...sizes.keys()].sort((a, b) => sizes.get(b) - sizes.get(a)).slice(0, 14)) {
  console.log(`${kilo(sizes.get(file))} ${first.has(file) ? 'first' : '     '} ${file}`);
}
console.log(`${kilo(total)} gzip at first load, of ${kilo(MOST_AT_FIRST).trim()} allowed; ${files.length} files`);
if (total > MOST_AT_FIRST) {
  console.error('The first load is too large: load something later.');
  process.exit(1);
}
