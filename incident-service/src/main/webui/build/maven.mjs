// Called by Maven: `node build/maven.mjs build|test OUTPUT STAMPS [SKIP_TESTS]`. Does only what changed files make necessary.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [task, output, stamps, skipTests] = process.argv.slice(2);
const SOURCES = ['package.json', 'package-lock.json', '.npmrc', 'index.html', 'tsconfig.json', 'eslint.config.js', 'vite.config.ts', 'src', 'public', 'build', 'test'];

function files(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path).sort().flatMap((name) => files(join(path, name)));
}

function digest(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap(files)) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function run(command, args, env = {}) {
  const result = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env }, shell: process.platform === 'win32' });
  if (result.error) throw result.error;
  if (result.status !== 0) process.exit(result.status ?? 1);
}

/** Runs the work unless the stamp already names this digest; the stamp is written only after success. */
function unlessDone(stamp, wanted, stillThere, work) {
  if (stillThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  work();
  writeFileSync(stamp, wanted);
  return true;
}

function install() {
  const stamp = join('node_modules', '.tocsin-installed');
  unlessDone(stamp, digest(['package.json', 'package-lock.json']), existsSync('node_modules'), () =>
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']));
}

function build() {
  const made = join(stamps, 'dist');
  unlessDone(join(stamps, 'built'), digest(SOURCES), existsSync(join(made, 'index.html')), () => {
    install();
    run('npm', ['run', '--silent', 'build'], { WEBUI_OUT: made });
  });
  // Copied beside whatever else the service serves; only the hashed assets are ours to clear.
  rmSync(join(output, 'assets'), { recursive: true, force: true });
  cpSync(made, output, { recursive: true });
}

function test() {
  unlessDone(join(stamps, 'tested'), digest(SOURCES), true, () => {
    install();
    run('npm', ['run', '--silent', 'test']);
  });
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`The console needs Node 20 or newer to build; this is ${process.version}. Skip it with -Dwebui.skip=true.`);
  process.exit(1);
}
mkdirSync(stamps, { recursive: true });
mkdirSync(output, { recursive: true });
if (task === 'build') build();
else if (task === 'test') {
  if (skipTests !== 'true') test();
} else throw new Error(`unknown task ${task}`);
