"use client";

import { useMutation } from "@tanstack/react-query";
import { FormFailure } from "@/components/record/form-failure";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";

/** Has a new signed link mailed. What it says is the same whether or not there is such a case. */
export function LinkRequest({ reference }: { reference: string }) {
  const request = useMutation(api.door.requestLink.mutationOptions());
  if (request.data) {
    return (
      <Banner hue="good" role="status" title="If there is such a case, a mail is on its way.">
        <p>
          It goes to the contacts of the organization concerned and holds a link that opens the appeal without
          signing in. If nothing comes within a few minutes, check the reference, and whether a mail came
          within the last quarter of an hour: we do not send one after the other. While a case is still
          reviewed there is nothing to appeal, and no link: the mail about it says how to be heard.
        </p>
      </Banner>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      <p>
        We mail a link to the contacts of the organization concerned. Whoever holds it can appeal and follow
        the appeal.
      </p>
      <FormFailure
        failure={request.error && failureOf(request.error)}
        outcome="Nothing was mailed."
        typed={false}
      />
      <p className="hidden noscript:block">
        Asking for it here needs scripts. The link in the mail about the decision opens without.
      </p>
      <Button
        className="sm:self-start noscript:hidden"
        busy={request.isPending}
        onClick={() => request.mutate({ reference })}
      >
        Mail a link to the contacts
      </Button>
    </div>
  );
}
