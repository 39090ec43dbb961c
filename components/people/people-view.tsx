"use client";

import { useQuery } from "@tanstack/react-query";
import { UserPlus, UsersRound } from "lucide-react";
import { useQueryStates } from "nuqs";
import { Failing } from "@/components/record/failing";
import { Page } from "@/components/record/page";
import { PageHeader } from "@/components/record/page-header";
import { StaleNotice } from "@/components/record/stale-notice";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Kbd } from "@/components/ui/kbd";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useShortcut } from "@/components/ui/use-shortcut";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
import { NewPersonDialog } from "./new-person-dialog";
import { PeoplePlaces, PlaceTitle } from "./people-places";
import { peopleSearch, staffOf } from "./people-search";
import { PersonDrawer } from "./person-drawer";
import { StaffTable } from "./staff-table";

type PeopleViewProps = {
  /** Whether this person changes staff, or only sees them. */
  mayManage: boolean;
  maySeeKeys: boolean;
};

export function PeopleView({ mayManage, maySeeKeys }: PeopleViewProps) {
  const [{ open, make }, setSearch] = useQueryStates(peopleSearch);
  const query = useQuery({ ...staffOf(api), refetchInterval: 10_000 });
  const failure = loadFailureOf(query);
  const rows = query.data?.rows ?? [];
  const begin = () => setSearch({ make: true, open: null });
  useShortcut({ keys: "n", label: "New person", onPress: begin }, mayManage);

  return (
    <Page>
      <PageHeader
        title={<PlaceTitle>People</PlaceTitle>}
        aside={maySeeKeys ? <PeoplePlaces current="people" /> : null}
        actions={
          mayManage ? (
            <Button variant="primary" onClick={begin}>
              <UserPlus aria-hidden />
              New person <Kbd keys="n" />
            </Button>
          ) : null
        }
      />
      <StaleNotice query={query} />
      {query.isPending ? <SkeletonRows rows={8} label="Loading the staff" /> : null}
      {failure ? <Failing title="The staff could not be loaded." failure={failure} query={query} /> : null}
      {query.data && rows.length === 0 ? (
        <EmptyState icon={UsersRound} title="Nobody works here yet">
          Everybody who reviews, leads, supports, administers or audits stands here, with what they hold and
          decided.
        </EmptyState>
      ) : null}
      {rows.length > 0 ? <StaffTable rows={rows} open={open} /> : null}
      <PersonDrawer
        row={rows.find(({ id }) => id === open) ?? null}
        mayManage={mayManage}
        onClose={() => setSearch({ open: null })}
      />
      {make && mayManage ? <NewPersonDialog onClose={() => setSearch({ make: null })} /> : null}
    </Page>
  );
}
