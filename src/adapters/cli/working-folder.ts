/** The folder that the command was called in; `undefined` where it is gone by now. */
export const workingFolder = (): string | undefined => {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
};
