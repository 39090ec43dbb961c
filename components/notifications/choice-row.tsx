"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Checkbox } from "@/components/ui/checkbox";
import { Td, Tr } from "@/components/ui/table";
import { showToast } from "@/components/ui/toast-store";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { NotificationChannel, NotificationChoice } from "@/lib/contract/console/notification";

type ChoiceRowProps = {
  choice: NotificationChoice;
  /** Whether there is a chat to be told in. */
  chat: boolean;
};

const where = { app: "in the console", mail: "by mail", chat: "in the chat" } as const;

/** One kind of message, chosen for each place it can come to. */
export function ChoiceRow({ choice, chat }: ChoiceRowProps) {
  const queries = useQueryClient();
  const save = useMutation(
    api.console.notification.choose.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.console.notification.choices.key() }),
      onError: (error) =>
        showToast({ title: "Not changed", detail: failureOf(error).message, hue: "danger" }),
    }),
  );
  const channels: NotificationChannel[] = chat ? ["app", "mail", "chat"] : ["app", "mail"];
  // As it was pressed, until the answer is there.
  const isOn = (channel: NotificationChannel) =>
    save.isPending && save.variables.channel === channel ? save.variables.wanted : choice[channel];

  return (
    <Tr>
      <Td className="whitespace-normal py-2">
        <span className="block font-medium">{choice.name}</span>
        <span className="block text-muted">{choice.when}</span>
      </Td>
      {channels.map((channel) => (
        <Td key={channel} className="text-center">
          <Checkbox
            className="justify-center p-2"
            label={
              <span className="sr-only">
                {choice.name} {where[channel]}
              </span>
            }
            checked={isOn(channel)}
            onChange={(event) =>
              save.mutate({ kind: choice.kind, channel, wanted: event.currentTarget.checked })
            }
          />
        </Td>
      ))}
    </Tr>
  );
}
