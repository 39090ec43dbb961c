"use client";

import { FileField } from "@/components/record/file-field";
import type { useKeptDraft } from "./use-kept-draft";

type FilesStepProps = { label: string; hideLabel?: boolean; kept: ReturnType<typeof useKeptDraft> };

/** Files beside what is written. Nothing until it is known what is taken. */
export function FilesStep({ label, hideLabel = false, kept }: FilesStepProps) {
  const { files, limits, add, remove, adding, setAdding } = kept;
  if (!limits) return null;
  return (
    <FileField
      label={label}
      hideLabel={hideLabel}
      files={files}
      limits={limits}
      onAdd={add}
      onRemove={remove}
      adding={adding}
      onAdding={setAdding}
    />
  );
}
