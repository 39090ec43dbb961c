import { rolesThatMay } from "@/lib/domain/permissions";
import type { Db } from "@/lib/store/database";

type Choice = { value: string; label: string };

export type Facets = {
  policies: Choice[];
  monitors: Choice[];
  models: Choice[];
  staff: { id: string; name: string }[];
};

const MOST_MODELS = 200;

/** What the cases of the queue can be told apart by. */
export async function queueFacets(tx: Db): Promise<Facets> {
  const policies = await tx.$queryRaw<Choice[]>`
    select policy_key as value, document->>'title' as label from policies_in_effect order by label`;
  const monitors = await tx.monitor.findMany({ orderBy: { name: "asc" }, select: { name: true } });
  // From one model to the next along the index: as many steps as there are models, however many cases wait.
  const models = await tx.$queryRaw<{ model: string }[]>`
    with recursive each (model, n) as (
      (select model, 1 from case_sources where act_by is not null order by model limit 1)
      union all
      select (select s.model from case_sources s where s.act_by is not null and s.model > each.model
        order by s.model limit 1), n + 1
      from each where each.model is not null and n < ${MOST_MODELS}
    )
    select model from each where model is not null order by model`;
  const staff = await tx.person.findMany({
    where: { role: { in: rolesThatMay("decide_case") }, disabledAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
  const same = (value: string): Choice => ({ value, label: value });
  return {
    policies,
    monitors: monitors.map(({ name }) => same(name)),
    models: models.map(({ model }) => same(model)),
    staff,
  };
}
