"use client";

import { useQueryStates } from "nuqs";
import { Page } from "@/components/record/page";
import { PageHeader } from "@/components/record/page-header";
import { ViewLinks } from "@/components/record/view-links";
import { Appeals } from "./appeals";
import { insightPath, insightSearch, periods } from "./insight-search";
import { Monitors } from "./monitors";
import { Reach } from "./reach";

export function InsightView({ maySeeQueue }: { maySeeQueue: boolean }) {
  const [{ days }] = useQueryStates(insightSearch);
  return (
    <Page>
      <PageHeader
        title="Insight"
        aside={
          <ViewLinks
            label="Periods"
            views={periods.map((period, index) => ({
              label: `${period} days`,
              href: insightPath(period),
              current: period === days,
              keys: String(index + 1),
            }))}
          />
        }
      />
      <div className="flex flex-col gap-6 py-4">
        <Reach days={days} />
        <Appeals days={days} />
        <Monitors days={days} maySeeQueue={maySeeQueue} />
      </div>
    </Page>
  );
}
