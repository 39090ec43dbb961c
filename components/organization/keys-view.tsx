"use client";

import { useQuery } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { Failing } from "@/components/record/failing";
import { FloatingStaleNotice } from "@/components/record/floating-stale-notice";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { SkeletonRows } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
import { paths } from "@/lib/paths";
import { KeyItem } from "./key-item";
import { NewKeyDialog } from "./new-key-dialog";
import { Trail } from "./trail";

/** The keys by which an organization's own programs ask and appeal. */
export function KeysView() {
  const [makes, setMakes] = useState(false);
  const query = useQuery(api.portal.organization.key.list.queryOptions({ refetchInterval: 30_000 }));
  const failure = loadFailureOf(query);
  const keys = query.data?.keys ?? [];
  return (
    <div className="flex flex-col gap-10">
      <FloatingStaleNotice query={query} />
      <header className="flex flex-col items-start gap-4">
        <h1 className="font-semibold text-display">API keys</h1>
        <p>
          With a key, your own programs read your standing and your cases, and appeal. It opens nothing else,
          and is not the key that you send your API requests with. <Link href={paths.docs}>How to begin</Link>
          , and <Link href={paths.docsApi}>every call</Link>.
        </p>
        <Button variant="primary" onClick={() => setMakes(true)}>
          <KeyRound aria-hidden />
          Make key
        </Button>
      </header>
      <Section title="Keys">
        {query.isPending ? <SkeletonRows rows={2} label="Loading the keys" /> : null}
        {failure ? <Failing title="The keys could not be loaded." failure={failure} query={query} /> : null}
        {query.data && keys.length === 0 ? (
          <EmptyState icon={KeyRound} title="No key yet">
            Without one, you read your standing here. With one, your own programs can ask for it, and act on
            it.
          </EmptyState>
        ) : null}
        {keys.length > 0 ? (
          <ul className="divide-y divide-line border-line border-y">
            {keys.map((key) => (
              <KeyItem key={key.id} of={key} />
            ))}
          </ul>
        ) : null}
      </Section>
      <Trail topic="keys" />
      {makes ? <NewKeyDialog onClose={() => setMakes(false)} /> : null}
    </div>
  );
}
