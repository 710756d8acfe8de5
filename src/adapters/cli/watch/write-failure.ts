const REASONS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such folder."],
  ["ENOTDIR", "there is no such folder."],
  ["EISDIR", "it is a directory; name a file."],
  ["EACCES", "it may not be written."],
  ["EPERM", "it may not be written."],
  ["EROFS", "it may not be written."],
  ["ENOSPC", "the disk is full."],
  ["EDQUOT", "the disk is full."],
  ["EFBIG", "it would be larger than a file may be here."],
  ["ENAMETOOLONG", "the name is too long."],
  ["ELOOP", "the links of its path lead in a circle."],
]);

/** Why a file could not be written, in one sentence. Throws on what no file system has answered. */
export const writeFailure = (error: unknown): string => {
  if (!(error instanceof Error && "code" in error && typeof error.code === "string")) throw error;
  return REASONS.get(error.code) ?? `it cannot be written (${error.code}).`;
};
