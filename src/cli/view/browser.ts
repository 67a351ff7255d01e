/** Opens a file or an address in the browser of the system; `BROWSER` names another program. */
import { spawn } from 'node:child_process';

/** Milliseconds after which a program that runs is taken to have opened it. */
const PATIENCE = 3000;

/** Whether a program took it. */
export function openInBrowser(target: string): Promise<boolean> {
  const [program, ...args] = openerOf(process.platform, process.env.BROWSER);
  return new Promise((done) => {
    const child = spawn(program, [...args, target], { stdio: 'ignore', detached: true });
    const settle = (isOpen: boolean) => {
      clearTimeout(timer);
      child.unref();
      done(isOpen);
    };
    const timer = setTimeout(() => settle(true), PATIENCE);
    child.on('error', () => settle(false));
    child.on('exit', (code) => settle(code === 0));
  });
}

function openerOf(platform: NodeJS.Platform, browser: string | undefined): [string, ...string[]] {
  if (browser) return [browser];
  if (platform === 'darwin') return ['open'];
  // Not `start`, which is of the shell and would read signs in the path.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return ['xdg-open'];
}
