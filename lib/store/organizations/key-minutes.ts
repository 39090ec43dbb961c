import { runOne } from "../batch";

/** Requests taken with a key within a minute, which is named by its beginning. */
export type KeyMinute = { keyId: string; minute: Date; requests: number };

const ADD = {
  name: "add_key_minutes",
  // By id, so that two processes that add at once wait for each other in one order.
  text: `insert into api_key_minutes as known (key_id, minute, requests)
    select * from unnest($1::uuid[], $2::timestamptz[], $3::integer[]) as taken (key_id, minute, requests)
    order by key_id
    on conflict (key_id) do update set
      minute = greatest(known.minute, excluded.minute),
      requests = case
        when excluded.minute = known.minute then known.requests + excluded.requests
        when excluded.minute > known.minute then excluded.requests
        else known.requests end
    returning key_id as "keyId", minute, requests`,
};

/** Adds what this process took, and returns what all of them did. One statement, whatever the number of keys. */
export function addKeyMinutes(taken: readonly KeyMinute[]): Promise<KeyMinute[]> {
  return runOne<KeyMinute>(ADD, [
    taken.map(({ keyId }) => keyId),
    taken.map(({ minute }) => minute),
    taken.map(({ requests }) => requests),
  ]);
}
