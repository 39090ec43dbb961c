"use client";

import { useRef } from "react";
import { FileField } from "@/components/record/file-field";
import { failureOf } from "@/lib/client/failure";
import { uploadFile } from "@/lib/client/upload";
import type { AppealView } from "@/lib/contract/console/appeal";
import type { FileView } from "@/lib/contract/files";
import { paths } from "@/lib/paths";

type QuestionFilesProps = {
  view: Pick<AppealView, "reference" | "fileLimits">;
  files: readonly FileView[];
  onChange: (files: FileView[]) => void;
  adding: string | null;
  onAdding: (name: string | null) => void;
};

/** Files that go to the customer with a question. */
export function QuestionFiles({ view, files, onChange, adding, onAdding }: QuestionFilesProps) {
  const { reference, fileLimits } = view;
  // Several are added one after the other, between two renders.
  const latest = useRef(files);
  latest.current = files;

  async function add(file: File): Promise<string | null> {
    try {
      const added = await uploadFile(paths.files, { appealReference: reference }, file);
      latest.current = [...latest.current, added];
      onChange([...latest.current]);
      return null;
    } catch (error) {
      return failureOf(error).message;
    }
  }
  return (
    <FileField
      label="Files for the customer"
      files={files}
      limits={fileLimits}
      onAdd={add}
      onRemove={async (id) => onChange(files.filter((file) => file.id !== id))}
      adding={adding}
      onAdding={onAdding}
    />
  );
}
