export const BUILT_MODULE: RegExp;
export function finishModule(path: string, options: object): Promise<string>;
