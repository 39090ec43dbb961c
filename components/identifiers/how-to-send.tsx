"use client";

import { CodeSample } from "@/components/record/code-sample";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import { codeSamples } from "./code-samples";

/** How to adopt identifiers, with code. */
export function HowToSend() {
  return (
    <Section title="How to send them">
      <ol className="mb-4 flex list-decimal flex-col gap-2 pl-5">
        <li>
          Make one identifier for each of your end users, the same every time. Not one for each session or
          machine: those cannot be told from new users.
        </li>
        <li>
          Send no name and no address. A keyed hash of your own user id does: 64 characters, where up to 128
          are allowed, and only you can tell whose it is.
        </li>
        <li>
          Send it with every request as <code className="font-mono text-[0.94em]">safety_identifier</code>.
        </li>
      </ol>
      <Tabs
        label="Code"
        tabs={codeSamples.map(({ value, label, code }) => ({
          value,
          label,
          content: <CodeSample code={code} language={label} />,
        }))}
      />
      <p className="mt-3 text-muted">
        Keep the secret of the hash for good: with another one, each of your users is a new one. The shares
        above speak of 7 days, so it takes up to a week until they show all of it.
      </p>
    </Section>
  );
}
