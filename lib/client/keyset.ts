/** How the infinite query of a keyset list goes on: each page says where the next one begins. */
export const keyset = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor ?? undefined,
};
