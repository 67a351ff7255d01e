/** Ctrl-C and the end that a scheduler asks for: the first time the files in hand are finished, the second time all stops. */
import { EXIT } from '../exit-code.ts';

export interface Interrupts {
  readonly isStopping: boolean;
  end(): void;
}

export function watchInterrupts(onFirst: () => void): Interrupts {
  let isStopping = false;
  const interrupt = () => {
    if (isStopping) process.exit(EXIT.interrupted);
    isStopping = true;
    onFirst();
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, interrupt);
  return {
    get isStopping() {
      return isStopping;
    },
    end() {
      for (const signal of signals) process.off(signal, interrupt);
    },
  };
}
