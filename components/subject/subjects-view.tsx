"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { debounce, useQueryStates } from "nuqs";
import { ListBody } from "@/components/record/list-body";
import { Page } from "@/components/record/page";
import { PageHeader } from "@/components/record/page-header";
import { StaleNotice } from "@/components/record/stale-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
import { subjectList, subjectSearch } from "./subject-search";
import { SubjectTable } from "./subject-table";

const typingMs = 250;

export function SubjectsView() {
  const [{ q }, setSearch] = useQueryStates(subjectSearch);
  const query = useInfiniteQuery({ ...subjectList(api, q.trim()), placeholderData: keepPreviousData });
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];

  return (
    <Page>
      <PageHeader
        title="Subjects"
        actions={
          <search>
            <Input
              type="search"
              aria-label="Search subjects"
              placeholder="Organization, identifier or reference"
              className="w-80 max-w-[calc(100vw-2rem)]"
              maxLength={128}
              value={q}
              onChange={(event) =>
                setSearch({ q: event.target.value }, { limitUrlUpdates: debounce(typingMs) })
              }
            />
          </search>
        }
      />
      <StaleNotice query={query} />
      <ListBody
        query={query}
        name="subjects"
        failure={loadFailureOf(query)}
        shown={rows.length}
        empty={
          <EmptyState icon={Search} title={q ? `Nobody matches “${q}”` : "No subject was flagged yet"}>
            Organizations and their end users stand here once a signal named them. Search by the
            organization's name or id, by an identifier or its beginning, or by a case's reference.
          </EmptyState>
        }
      >
        <SubjectTable rows={rows} />
      </ListBody>
    </Page>
  );
}
