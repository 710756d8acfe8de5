import { parseSync, type ESTree } from "vite";

interface Comment {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Turns the code of an example into the body of an asynchronous function. Imports become dynamic,
 * and `expression; // => value` (or `const name = …; // => value`) becomes an `expect`; a value may
 * run on over the comment lines that follow. Every statement keeps its line. Throws where the code
 * does not parse, and where a `// =>` stands behind nothing that has a value.
 */
export const exampleCode = (source: string): string => {
  const { program, comments, errors } = parseSync("example.ts", source, { lang: "ts" });
  const [error] = errors;
  if (error !== undefined) throw new SyntaxError(error.codeframe ?? error.message);
  const edits = program.body.flatMap((statement): readonly Edit[] =>
    statement.type === "ImportDeclaration" ? [dynamicImport(statement)] : [],
  );
  const claims = comments.filter(({ value }) => value.startsWith(" =>"));
  const expectations = claims.flatMap((claim) => {
    const statement = program.body.find(({ end }) => end <= claim.start && isBlank(source, end, claim.start));
    return expectation(statement, { start: claim.start, ...claimedValue(source, claim.start, comments) });
  });
  return applied(source, [...edits, ...expectations]);
};

const isBlank = (source: string, start: number, end: number): boolean =>
  /^[^\S\n]*$/u.test(source.slice(start, end));

const dynamicImport = ({ start, end, importKind, specifiers, source }: ESTree.ImportDeclaration): Edit => {
  const imported = specifiers.flatMap((specifier) => {
    switch (specifier.type) {
      case "ImportDefaultSpecifier":
        return [`default: ${specifier.local.name}`];
      case "ImportNamespaceSpecifier":
        return [`...${specifier.local.name}`];
      case "ImportSpecifier":
        return specifier.importKind === "type" ? [] : [renamed(specifier)];
    }
  });
  const text =
    importKind === "type" ? "" : `const { ${imported.join(", ")} } = await import(${source.raw ?? ""});`;
  return { start, end, text };
};

const renamed = ({ imported, local }: ESTree.ImportSpecifier): string =>
  `${imported.type === "Identifier" ? imported.name : JSON.stringify(imported.value)}: ${local.name}`;

/** Comment lines are taken in for as long as what was read does not parse as a value. */
const claimedValue = (
  source: string,
  start: number,
  comments: readonly Comment[],
): { readonly end: number; readonly text: string } => {
  let text = "";
  let end = start;
  for (const comment of comments.slice(comments.findIndex((candidate) => candidate.start === start))) {
    if (end !== start && !/^\s*$/u.test(source.slice(end, comment.start))) break;
    text += `${comment.value.replace(/^ =>/u, "")}\n`;
    end = comment.end;
    if (parseSync("value.ts", `(${text});`, { lang: "ts" }).errors.length === 0)
      return { end, text: text.trimEnd() };
  }
  throw new SyntaxError(`not a value: ${text.trim()}`);
};

const expectation = (statement: ESTree.Statement | undefined, claim: Edit): readonly Edit[] => {
  const compared = `.toEqual(${claim.text});`;
  const declared = statement?.type === "VariableDeclaration" ? statement.declarations.at(-1)?.id : undefined;
  if (declared?.type === "Identifier")
    return [{ start: claim.start, end: claim.end, text: `expect(${declared.name})${compared}` }];
  if (statement?.type !== "ExpressionStatement")
    throw new SyntaxError(`nothing with a value stands before: // => ${claim.text.trim()}`);
  const { expression } = statement;
  return [
    { start: expression.start, end: expression.start, text: "expect(" },
    { start: expression.end, end: claim.end, text: `)${compared}` },
  ];
};

/** Edits never overlap; those further down go first, so that the offsets of the others still hold. */
const applied = (source: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((text, { start, end, text: put }) => {
      const kept = text.slice(start, end).replaceAll(/[^\n]/gu, "");
      const missing = kept.slice(put.split("\n").length - 1);
      return text.slice(0, start) + put + missing + text.slice(end);
    }, source);
