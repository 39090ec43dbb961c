"use client";

import { useQuery } from "@tanstack/react-query";
import { BellOff } from "lucide-react";
import { Failing } from "@/components/record/failing";
import { Page } from "@/components/record/page";
import { PageHeader } from "@/components/record/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, Th } from "@/components/ui/table";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
import { ChoiceRow } from "./choice-row";
import { ChoicesSkeleton } from "./choices-skeleton";

/** What one is told, and where: each person's own choice. */
export function ChoicesView() {
  return (
    <Page>
      <PageHeader title="Notifications" />
      <Choices />
    </Page>
  );
}

function Choices() {
  const query = useQuery(api.console.notification.choices.queryOptions());
  const failure = loadFailureOf(query);
  if (failure) return <Failing title="Your choices could not be loaded." failure={failure} query={query} />;
  if (!query.data) return <ChoicesSkeleton />;
  const { chat, kinds } = query.data;
  if (kinds.length === 0)
    return (
      <EmptyState icon={BellOff} title="Your role is told of nothing">
        Those who decide, approve or send again are told what waits for them.
      </EmptyState>
    );
  return (
    <div className="max-w-3xl">
      <p className="px-4 pt-4 pb-3 text-muted">
        Choose what you are told, and where. A choice holds for what happens from then on.{" "}
        {chat ? "In the team's chat you are named in the post." : "No chat is set up here."}
      </p>
      <Table label="What you are told, and where">
        <thead>
          <tr>
            <Th>What</Th>
            <Th className="w-20 text-center">Console</Th>
            <Th className="w-20 text-center">Mail</Th>
            {chat ? <Th className="w-20 text-center">Chat</Th> : null}
          </tr>
        </thead>
        <tbody>
          {kinds.map((choice) => (
            <ChoiceRow key={choice.kind} choice={choice} chat={chat} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}
