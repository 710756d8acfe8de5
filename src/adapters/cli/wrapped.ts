/** Breaks a text at blanks into lines of at most `width` characters, where its words allow. */
export const wrapped = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let current = "";
  for (const word of text.split(" ")) {
    if (current !== "" && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current = current === "" ? word : `${current} ${word}`;
  }
  return [...lines, current];
};
