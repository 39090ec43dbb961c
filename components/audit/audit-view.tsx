"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { BookOpenCheck } from "lucide-react";
import { debounce, useQueryStates } from "nuqs";
import { ListBody } from "@/components/record/list-body";
import { Page } from "@/components/record/page";
import { PageHeader } from "@/components/record/page-header";
import { StaleNotice } from "@/components/record/stale-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import { AuditDrawer } from "./audit-drawer";
import { auditList, auditSearch } from "./audit-search";
import { AuditTable } from "./audit-table";
import { VerifyButton } from "./verify-button";

const typingMs = 400;

/** `mayVerify`: whether this person checks the whole chain, or only reads. */
export function AuditView({ mayVerify }: { mayVerify: boolean }) {
  const [search, setSearch] = useQueryStates(auditSearch);
  const reference = search.case.trim();
  const query = useInfiniteQuery({ ...auditList(api, reference), placeholderData: keepPreviousData });
  const rows = query.isError ? [] : (query.data?.pages.flatMap((page) => page.rows) ?? []);
  const failure = query.isError && !query.isRefetchError ? failureOf(query.error) : null;
  const isNoReference = failure?.kind === "invalid";

  return (
    <Page>
      <PageHeader
        title="Audit"
        aside={
          <search>
            <Input
              type="search"
              aria-label="Only entries of this case"
              placeholder="Case: C-7KQ4-M2TX"
              className="w-52 font-mono"
              maxLength={32}
              aria-invalid={isNoReference || undefined}
              value={search.case}
              onChange={(event) =>
                setSearch({ case: event.target.value }, { limitUrlUpdates: debounce(typingMs) })
              }
            />
          </search>
        }
        actions={mayVerify ? <VerifyButton /> : null}
      />
      <StaleNotice query={query} />
      <ListBody
        query={query}
        name="log"
        failure={isNoReference ? null : failure}
        shown={rows.length}
        empty={
          <EmptyState icon={BookOpenCheck} title={reference ? `No entry of ${reference}` : "No entry yet"}>
            {isNoReference
              ? failure?.message
              : "Every change of a case, an appeal, a policy, a person or a key writes one entry here, with who did it and when. Entries are never changed."}
          </EmptyState>
        }
      >
        <AuditTable rows={rows} search={search} />
      </ListBody>
      <AuditDrawer
        row={rows.find(({ id }) => id === search.open) ?? null}
        onClose={() => setSearch({ open: null })}
      />
    </Page>
  );
}
