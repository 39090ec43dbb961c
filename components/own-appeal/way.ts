import { api } from "@/lib/client/api";
import type { Appealable, AppealForm } from "@/lib/contract/portal/standing";

/** How a customer comes to the decision: signed in, or by the signed link of a mail. */
export type Way = { caseReference: string } | { token: string };

type Answer = { reference: string; commandId: string; text: string };

export const decisionQuery = (way: Way) =>
  "token" in way
    ? { queryKey: api.door.open.queryKey({ input: way }), queryFn: () => api.door.open.call(way) }
    : {
        queryKey: api.portal.appealable.queryKey({ input: way }),
        queryFn: (): Promise<Appealable> => api.portal.appealable.call(way),
      };

export const fileAppeal = (way: Way, form: AppealForm) =>
  "token" in way ? api.door.file.call({ ...form, ...way }) : api.portal.fileAppeal.call({ ...form, ...way });

export const answerQuestion = (way: Way, { reference, ...answer }: Answer) =>
  "token" in way
    ? api.door.answer.call({ ...answer, ...way })
    : api.portal.answer.call({ ...answer, reference });
