"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useNow, useZone } from "@/components/record/clock";
import { FormFailure } from "@/components/record/form-failure";
import { exactInstant } from "@/components/record/format-time";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import { OwnersNote } from "./owners-note";
import { Trail } from "./trail";
import { useOwnChanged } from "./use-own-changed";

type TimeZoneViewProps = { /** To choose from. */ zones: readonly string[]; mayManage: boolean };

/** The zone of the times in notices and in the portal. */
export function TimeZoneView({ zones, mayManage }: TimeZoneViewProps) {
  const zone = useZone();
  return (
    <div className="flex flex-col gap-10">
      <header className="flex flex-col gap-4">
        <h1 className="font-semibold text-display">Time zone</h1>
        <p>
          Notices and this portal show their times in this zone, beside UTC where it matters. Notices that
          were sent stay as they were.
        </p>
        {mayManage ? null : (
          <>
            <p>
              Your organization’s zone is <strong className="font-medium">{zone}</strong>.
            </p>
            <OwnersNote>Owners change it.</OwnersNote>
          </>
        )}
      </header>
      {mayManage ? <ZoneForm zone={zone} zones={zones} /> : null}
      {mayManage ? <Trail topic="time_zone" /> : null}
    </div>
  );
}

function ZoneForm({ zone, zones }: { zone: string; zones: readonly string[] }) {
  const router = useRouter();
  const now = useNow(60_000);
  const changed = useOwnChanged();
  const [chosen, setChosen] = useState(zone);
  const set = useMutation(
    api.portal.organization.setTimezone.mutationOptions({
      onSuccess: async ({ timezone }) => {
        router.refresh();
        await changed(`Times are shown in ${timezone} now`);
      },
    }),
  );
  const options = (zones.includes(zone) ? zones : [zone, ...zones]).map((value) => ({ value, label: value }));

  function save(event: FormEvent) {
    event.preventDefault();
    if (!set.isPending) set.mutate({ timezone: chosen });
  }

  return (
    <form method="post" onSubmit={save} className="flex flex-col items-start gap-4">
      <FormFailure
        failure={set.error ? failureOf(set.error) : null}
        outcome="The time zone was not changed."
      />
      <Field label="Time zone" hint={`It is ${exactInstant(now, chosen)} there.`} className="w-full max-w-96">
        <Select options={options} value={chosen} onChange={(event) => setChosen(event.target.value)} />
      </Field>
      <Button
        type="submit"
        variant="primary"
        busy={set.isPending}
        {...(chosen === zone && { unavailable: "This is the zone already." })}
      >
        Change the time zone
      </Button>
    </form>
  );
}
