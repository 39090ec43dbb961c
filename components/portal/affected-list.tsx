"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { debounce, useQueryStates } from "nuqs";
import { ListBody } from "@/components/record/list-body";
import { Input } from "@/components/ui/input";
import { Section } from "@/components/ui/section";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
import { Affected } from "./affected";
import { affectedList, affectedSearch } from "./standing-lists";

const typingMs = 250;
/** From this many on, one looks for somebody rather than reading all. */
const searchedFrom = 8;

type AffectedListProps = { organization: string /** How many users. */; users: number; everyMs: number };

/** Whom it touches, one by one. */
export function AffectedList({ organization, users, everyMs }: AffectedListProps) {
  const [{ user }, setSearch] = useQueryStates(affectedSearch);
  const query = useInfiniteQuery({
    ...affectedList(api, user.trim()),
    placeholderData: keepPreviousData,
    refetchInterval: everyMs,
  });
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Section title="Whom it touches">
      {users >= searchedFrom || user ? (
        <search>
          <Input
            type="search"
            aria-label="Search by safety identifier"
            placeholder="Safety identifier, or a part of it"
            className="mb-4 w-full"
            maxLength={128}
            value={user}
            onChange={(event) =>
              setSearch({ user: event.target.value }, { limitUrlUpdates: debounce(typingMs) })
            }
          />
        </search>
      ) : null}
      <ListBody
        query={query}
        name="list"
        failure={loadFailureOf(query)}
        shown={rows.length}
        empty={
          <p role="status" className="wrap-anywhere text-muted">
            {user ? `Nobody whose identifier holds “${user}” is limited or warned.` : "Nobody any more."}
          </p>
        }
      >
        <ul className="divide-y divide-line border-line border-y">
          {rows.map((subject) => (
            <Affected
              key={`${subject.caseReference} ${subject.safetyIdentifier}`}
              subject={subject}
              organization={organization}
            />
          ))}
        </ul>
      </ListBody>
    </Section>
  );
}
