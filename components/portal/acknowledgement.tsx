"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { FormFailure } from "@/components/record/form-failure";
import { Instant } from "@/components/record/instant";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { OwnNotice } from "@/lib/contract/portal/standing";

/** Says that the notice reached the organization, or when somebody said so. */
export function Acknowledgement({ notice: { id, acknowledgedAt } }: { notice: OwnNotice }) {
  const place = useRef<HTMLDivElement>(null);
  const queries = useQueryClient();
  const acknowledge = useMutation(
    api.portal.acknowledge.mutationOptions({
      onSuccess: () => {
        // The button that was pressed is about to go.
        place.current?.focus();
        return queries.invalidateQueries({ queryKey: api.portal.key() });
      },
    }),
  );
  const at = acknowledgedAt ?? acknowledge.data?.acknowledgedAt;
  return (
    <div ref={place} role="status" tabIndex={-1}>
      {at ? (
        <Banner hue="good">
          Your organization received this on <Instant at={at} show="long" />.
        </Banner>
      ) : (
        <div className="flex flex-col gap-2">
          <Banner hue="info" title="Please tell us that this reached you.">
            <p>The notice then counts as delivered. It does not mean that you agree with it.</p>
            <Button className="my-2" busy={acknowledge.isPending} onClick={() => acknowledge.mutate({ id })}>
              I have received this
            </Button>
          </Banner>
          <FormFailure
            failure={acknowledge.error && failureOf(acknowledge.error)}
            outcome="Nothing was sent."
            typed={false}
          />
        </div>
      )}
    </div>
  );
}
