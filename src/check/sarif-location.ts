import { STANDARD_INPUT } from "./standard-input.ts";

const LONE_SURROGATE = /\p{Cs}/gu;

const WINDOWS_DRIVE = /^[A-Za-z]:[\\/]/u;

const encoded = (path: string): string =>
  path.replaceAll(LONE_SURROGATE, "\uFFFD").split("/").map(encodeURIComponent).join("/");

/**
 * A file's name as a URI reference (RFC 3986): relative as it was given, or `file:` where it begins at
 * the root or with the letter of a drive.
 */
const fileUri = (file: string): string => {
  if (WINDOWS_DRIVE.test(file))
    return `file:///${file.slice(0, 2)}${encoded(file.slice(2).replaceAll("\\", "/"))}`;
  return file.startsWith("/") ? `file://${encoded(file)}` : encoded(file.replace(/^(?:\.\/+)+/u, ""));
};

/** Where something is, as far as it is known: a file, a line of it, a place in what stands there. */
interface Whereabouts {
  readonly file: string | null;
  readonly line: number | null;
  /** A JSON Pointer; empty for the whole. */
  readonly path: string;
}

const artifactLocation = (file: string): Readonly<Record<string, unknown>> => ({
  uri: fileUri(file),
  ...(file === STANDARD_INPUT && { description: { text: "standard input" } }),
});

const lastStep = (path: string): string =>
  path
    .slice(path.lastIndexOf("/") + 1)
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");

/** The place as SARIF has it. Lines are told where they are known; columns are not known, and not told. */
export const sarifLocation = ({ file, line, path }: Whereabouts): Readonly<Record<string, unknown>> => ({
  ...(file !== null && {
    physicalLocation: {
      artifactLocation: artifactLocation(file),
      ...(line !== null && { region: { startLine: line } }),
    },
  }),
  ...(path !== "" && {
    logicalLocations: [{ name: lastStep(path), fullyQualifiedName: path, kind: "value" }],
  }),
});
