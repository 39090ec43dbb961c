import type { FreshPage } from "./steady-rows";

type Paged<Row> = {
  data?: { pages: { rows: readonly Row[]; nextCursor: string | null }[] } | undefined;
};

/** The pages that an infinite query has read. */
export const pagesOf = <Row>({ data }: Paged<Row>): FreshPage<Row>[] =>
  (data?.pages ?? []).map(({ rows, nextCursor }) => ({ rows, hasMore: nextCursor !== null }));
