import { api } from "@/lib/client/api";
import { uploadFile } from "@/lib/client/upload";
import type { DraftContent, DraftKind, KeptDraft } from "@/lib/contract/portal/draft";
import type { AnswerForm, Appealable, AppealForm } from "@/lib/contract/portal/standing";
import { paths } from "@/lib/paths";

/** How a customer comes to the decision: signed in, or by the signed link of a mail. */
export type Way = { caseReference: string } | { token: string };

export const decisionQuery = (way: Way) =>
  "token" in way
    ? { queryKey: api.door.open.queryKey({ input: way }), queryFn: () => api.door.open.call(way) }
    : {
        queryKey: api.portal.appealable.queryKey({ input: way }),
        queryFn: (): Promise<Appealable> => api.portal.appealable.call(way),
      };

export function draftQuery(way: Way, kind: DraftKind) {
  if ("token" in way) {
    const input = { ...way, kind };
    return { queryKey: api.door.draft.queryKey({ input }), queryFn: () => api.door.draft.call(input) };
  }
  const input = { ...way, kind };
  return {
    queryKey: api.portal.draft.queryKey({ input }),
    queryFn: (): Promise<KeptDraft> => api.portal.draft.call(input),
  };
}

export const keepDraft = (way: Way, kind: DraftKind, content: DraftContent) =>
  "token" in way
    ? api.door.keepDraft.call({ ...way, kind, content })
    : api.portal.keepDraft.call({ ...way, kind, content });

export const addFile = (way: Way, file: File) => uploadFile(paths.files, way, file);

export const discardFile = (way: Way, id: string) =>
  "token" in way ? api.door.discardFile.call({ ...way, id }) : api.portal.discardFile.call({ ...way, id });

/** Where a file that was sent is downloaded. */
export const fileHref = (way: Way) => (id: string) =>
  "token" in way ? paths.doorFile(way.token, id) : paths.file(id);

export const fileAppeal = (way: Way, form: AppealForm) =>
  "token" in way ? api.door.file.call({ ...form, ...way }) : api.portal.fileAppeal.call({ ...form, ...way });

export const answerQuestion = (way: Way, reference: string, answer: AnswerForm) =>
  "token" in way
    ? api.door.answer.call({ ...answer, ...way })
    : api.portal.answer.call({ ...answer, reference });

export const withdrawAppeal = (way: Way, reference: string, commandId: string) =>
  "token" in way
    ? api.door.withdraw.call({ ...way, commandId })
    : api.portal.withdraw.call({ reference, commandId });
