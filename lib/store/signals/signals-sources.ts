import type { Run } from "@/lib/store/batch";

/** One monitor that flagged a case, on one model. */
export type Source = { caseId: string; monitorId: string; model: string };

// The order is that of the key, as every writer's. After the cases have their order, which stands here as well.
const KEEP = {
  name: "intake_sources",
  text: `insert into case_sources (case_id, monitor_id, model, act_by)
    select new.case_id, new.monitor_id, new.model,
      case when cases.status in ('open', 'awaiting_approval') and cases.snoozed_until is null then cases.act_by end
    from (select distinct * from unnest($1::uuid[], $2::uuid[], $3::text[]) as given (case_id, monitor_id, model)) new
      join cases on cases.id = new.case_id
    order by new.case_id, new.monitor_id, new.model on conflict do nothing`,
};

/** Keeps what flagged each case, once, so that the queue can be walked by it. */
export async function keepSources(run: Run, sources: readonly Source[]): Promise<void> {
  if (sources.length === 0) return;
  await run(KEEP, [
    sources.map(({ caseId }) => caseId),
    sources.map(({ monitorId }) => monitorId),
    sources.map(({ model }) => model),
  ]);
}
