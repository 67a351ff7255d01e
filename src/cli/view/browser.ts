/** Opens a file or an address in the browser of the system; `BROWSER` names another program. */
import { spawn } from 'node:child_process';

/** Milliseconds after which a program that runs is taken to have opened it. */
const PATIENCE = 3000;

/** Whether a program took it. */
export function openInBrowser(target: string): Promise<boolean> {
  const [program, ...args] = openerOf(process.platform, process.env.BROWSER);
  return new Promise((done) => {
    const child = spawn(program, [...args, target], { stdio: 'ignore', detached: true });
    child.on('error', () => done(false));
    child.on('exit', (code) => done(code === 0));
    setTimeout(() => done(true), PATIENCE).unref();
    child.unref();
  });
}

function openerOf(platform: NodeJS.Platform, browser: string | undefined): [string, ...string[]] {
  if (browser) return [browser];
  if (platform === 'darwin') return ['open'];
  // Not `start`, which is of the shell and would read signs in the path.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return ['xdg-open'];
}
