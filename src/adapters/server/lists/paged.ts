import { type ListQuery } from "./list-query.ts";

/** One page of a list, as the service answers it. */
export interface Page<Item> {
  readonly object: "list";
  readonly data: readonly Item[];
  readonly pagination: {
    readonly page: number;
    readonly page_size: number;
    readonly current_page_size: number;
    readonly total_pages: number;
    readonly total_results: number;
  };
  readonly sort: string;
  readonly filter: ListQuery["filter"];
}

/** The page that was asked for; one beyond the end is empty, which is how the official client finds the end. */
export const paged = <Entry, Item>(
  entries: readonly Entry[],
  { page, pageSize, sort, filter }: ListQuery,
  itemOf: (entry: Entry) => Item,
): Page<Item> => {
  const data = entries.slice((page - 1) * pageSize, page * pageSize).map(itemOf);
  return {
    object: "list",
    data,
    pagination: {
      page,
      page_size: pageSize,
      current_page_size: data.length,
      total_pages: Math.ceil(entries.length / pageSize),
      total_results: entries.length,
    },
    sort,
    filter,
  };
};
