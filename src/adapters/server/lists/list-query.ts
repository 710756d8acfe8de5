import { shown } from "../../../job/shown.ts";
import { err, ok, type Result } from "../../../result.ts";
import { orList } from "../../../job/listed.ts";
import { expectation } from "../shapes/expectation.ts";
import { misfitsOf } from "../shapes/misfits.ts";
import { type NumberShape, type RequestField, type Shape, whole } from "../shapes/shape.ts";

/** What a list can be asked for beside its pages. */
export interface ListTerms {
  /** The fields that can be filtered by, as `filter[NAME]`. */
  readonly filters: readonly RequestField[];
  /** The names to sort by; each can have a minus before it. The first is what is taken unless told. */
  readonly sorts: readonly [string, ...string[]];
}

/** What was asked of a list. */
export interface ListQuery {
  readonly page: number;
  readonly pageSize: number;
  readonly sort: string;
  readonly filter: Readonly<Record<string, string | number | boolean>>;
}

/** One thing that is wrong with a query. */
export interface QueryProblem {
  readonly parameter: string;
  readonly detail: string;
}

/** How many a page holds unless told, as the service does. */
const PAGE_SIZE = 10;

/** The most that a page may hold. */
const LONGEST_PAGE = 1000;

/** The last page that can be asked for: beyond it no list of ours reaches. */
const LAST_PAGE = 1_000_000_000;

type Value = string | number | boolean;

const valueOf = (text: string, shape: Shape): Value => {
  if (shape.kind === "number" && /^-?\d{1,16}$/u.test(text)) return Number(text);
  if (shape.kind === "flag" && (text === "true" || text === "false")) return text === "true";
  return text;
};

const readValue = (parameter: string, text: string, shape: Shape): Result<Value, QueryProblem> => {
  const value = valueOf(text, shape);
  if (misfitsOf(value, shape).problems.length === 0) return ok(value);
  return err({ parameter, detail: `${parameter} is ${shown(text)}; expected ${expectation(shape)}` });
};

const readWhole = (query: URLSearchParams, parameter: string, shape: NumberShape, unless: number) => {
  const text = query.get(parameter);
  return text === null ? ok(unless) : readValue(parameter, text, shape);
};

const PAGE = whole(1, LAST_PAGE);
const PAGE_LENGTH = whole(1, LONGEST_PAGE);

const sortShape = ({ sorts }: ListTerms): Shape => ({
  kind: "choice",
  choices: sorts.flatMap((name) => [name, `-${name}`]),
});

const readFilter = (parameter: string, text: string, { filters }: ListTerms) => {
  const name = parameter.slice("filter[".length, -1);
  const field = filters.find((each) => each.name === name);
  if (field === undefined)
    return err({
      parameter,
      detail: `${shown(parameter)} is no filter; expected ${orList(filters.map((each) => `filter[${each.name}]`))}`,
    });
  const value = readValue(parameter, text, field.shape);
  return value.ok ? ok([name, value.value] as const) : value;
};

const twice = (query: URLSearchParams, parameters: readonly string[]): readonly QueryProblem[] =>
  [...new Set(parameters)]
    .filter((parameter) => query.getAll(parameter).length > 1)
    .map((parameter) => ({ parameter, detail: `${parameter} is given more than once; expected one value` }));

/** All that the query of a list can say. */
export const listFields = (terms: ListTerms): readonly RequestField[] => [
  { name: "page", shape: PAGE, unless: 1, doc: "Which page, counted from 1." },
  { name: "page_size", shape: PAGE_LENGTH, unless: PAGE_SIZE, doc: "How many a page holds." },
  {
    name: "sort",
    shape: sortShape(terms),
    unless: `-${terms.sorts[0]}`,
    doc: "What to sort by; a minus turns the order round.",
  },
  ...terms.filters.map((field) => ({ ...field, name: `filter[${field.name}]` })),
];

/** Reads what is asked of a list, or says everything that is wrong with it. Other parameters are left alone. */
export const readListQuery = (
  query: URLSearchParams,
  terms: ListTerms,
): Result<ListQuery, readonly QueryProblem[]> => {
  const named = [...query.keys()].filter((name) => /^filter\[.*\]$/u.test(name));
  const page = readWhole(query, "page", PAGE, 1);
  const pageSize = readWhole(query, "page_size", PAGE_LENGTH, PAGE_SIZE);
  const sort = readValue("sort", query.get("sort") ?? `-${terms.sorts[0]}`, sortShape(terms));
  const filters = [...new Set(named)].map((name) => readFilter(name, query.get(name) ?? "", terms));
  const problems = [
    ...twice(query, ["page", "page_size", "sort", ...named]),
    ...[page, pageSize, sort, ...filters].flatMap((read) => (read.ok ? [] : [read.error])),
  ];
  if (!page.ok || !pageSize.ok || !sort.ok || problems.length > 0) return err(problems);
  return ok({
    page: Number(page.value),
    pageSize: Number(pageSize.value),
    sort: String(sort.value),
    filter: Object.fromEntries(filters.flatMap((read) => (read.ok ? [read.value] : []))),
  });
};
