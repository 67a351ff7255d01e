/** Whether somebody sits at one of the standard streams. */
import { fstatSync } from 'node:fs';

/** Node's own test is loaded for devices alone: it brings sockets and streams with it, which no pipe needs. */
export function isTerminal(fd: 0 | 1 | 2): boolean {
  return mayBeTerminal(fd) && process.getBuiltinModule('node:tty').isatty(fd);
}

function mayBeTerminal(fd: number): boolean {
  // what a console of Windows is, only the system's own call tells
  if (process.platform === 'win32') return true;
  try {
    return fstatSync(fd).isCharacterDevice();
  } catch {
    return false; // it is closed
  }
}
