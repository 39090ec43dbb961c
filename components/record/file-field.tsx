"use client";

import { Paperclip, X } from "lucide-react";
import { type ChangeEvent, useId, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { IconButton } from "@/components/ui/icon-button";
import { Spinner } from "@/components/ui/spinner";
import type { FileLimits, FileView } from "@/lib/contract/files";
import { fileSize } from "./file-size";

type FileFieldProps = {
  label: string;
  hideLabel?: boolean;
  /** Uploaded, and not sent yet. */
  files: readonly FileView[];
  limits: FileLimits;
  /** Uploads one; resolves to why it was not taken, in a sentence, or null. */
  onAdd: (file: File) => Promise<string | null>;
  onRemove: (id: string) => Promise<unknown>;
  /** The name of the one that is on its way: whoever sends waits for it. */
  adding: string | null;
  onAdding: (name: string | null) => void;
};

const listed = new Intl.ListFormat("en", { type: "disjunction" });

/** Takes files one after the other. What is refused is said by name; what is written elsewhere stays. */
export function FileField(props: FileFieldProps) {
  const { label, hideLabel = false, files, limits, onAdd, onRemove, adding, onAdding } = props;
  const id = useId();
  const [problems, setProblems] = useState<string[]>([]);
  const { bytes, atOnce, types } = limits;
  const isFull = files.length >= atOnce;
  const endings = types.flatMap(({ extensions }) => extensions.map((ending) => `.${ending}`));

  async function add(event: ChangeEvent<HTMLInputElement>) {
    const { currentTarget: input } = event;
    const chosen = [...(input.files ?? [])];
    const refused: string[] = [];
    for (const [index, file] of chosen.entries()) {
      onAdding(file.name);
      const problem =
        files.length + index - refused.length >= atOnce
          ? `“${file.name}” is one too many: ${atOnce} files can be sent at once.`
          : file.size > bytes
            ? `“${file.name}” is larger than ${fileSize(bytes)}.`
            : await onAdd(file);
      if (problem) refused.push(problem);
    }
    onAdding(null);
    setProblems(refused);
    input.value = "";
    // Not to be used meanwhile, it lost the focus; the next frame it can have it again.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) input.focus();
    });
  }

  return (
    <div className="flex flex-col gap-2">
      <label htmlFor={id} className={hideLabel ? "sr-only" : "font-medium text-body"}>
        {label} <span className="font-normal text-faint">(optional)</span>
      </label>
      <p id={`${id}-hint`} className="text-meta text-muted">
        {listed.format(types.map(({ name }) => name))}. At most {atOnce} files of {fileSize(bytes)} each.
      </p>
      {files.length > 0 ? (
        <ul aria-label="Added files" className="divide-y divide-line rounded-md border border-line">
          {files.map((file) => (
            <li key={file.id} className="flex items-center gap-2 py-1 pr-1 pl-3">
              <Paperclip aria-hidden className="size-4 shrink-0 text-muted" />
              <span className="wrap-anywhere min-w-0 flex-1">{file.name}</span>
              <span className="shrink-0 text-meta text-muted">{fileSize(file.size)}</span>
              <IconButton icon={X} label={`Remove ${file.name}`} onClick={() => onRemove(file.id)} />
            </li>
          ))}
        </ul>
      ) : null}
      <input
        id={id}
        type="file"
        multiple
        accept={endings.join(",")}
        disabled={isFull || adding !== null}
        aria-describedby={`${id}-hint`}
        onChange={add}
        className="max-w-full text-body file:mr-3 file:h-9 file:cursor-pointer file:rounded-md file:border file:border-control/60 file:border-solid file:bg-surface file:px-3 file:font-medium file:text-ink hover:file:bg-hover disabled:opacity-60"
      />
      <div role="status" className="text-meta text-muted">
        {adding ? (
          <span className="flex items-center gap-2">
            <Spinner /> Adding “{adding}”… Nothing is sent until it is there.
          </span>
        ) : null}
      </div>
      {problems.length > 0 ? (
        <Banner
          hue="danger"
          role="alert"
          title={problems.length === 1 ? "One file was not added." : "Some files were not added."}
        >
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
          <p>What you wrote is kept.</p>
        </Banner>
      ) : null}
    </div>
  );
}
