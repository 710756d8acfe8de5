import { NAME_ON_A_LINE } from "../../check/render-finding.ts";
import { type RenderStyle } from "../../check/render-style.ts";
import { type Streams } from "./streams.ts";

/** Long names of jobs lose their front on a terminal; elsewhere, as in a file, they are kept. */
export const nameStyle = ({ stdout }: Streams): Pick<RenderStyle, "longestName"> =>
  stdout.isTTY === true ? { longestName: NAME_ON_A_LINE } : {};
