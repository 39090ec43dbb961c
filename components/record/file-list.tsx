import { Paperclip } from "lucide-react";
import type { FileView } from "@/lib/contract/files";
import { fileSize } from "./file-size";

type FileListProps = { files: readonly FileView[]; hrefOf: (id: string) => string };

/** Files that were sent, each to be downloaded. Nothing is shown for none. */
export function FileList({ files, hrefOf }: FileListProps) {
  if (files.length === 0) return null;
  return (
    <ul aria-label="Files" className="mt-1.5 flex flex-col gap-1">
      {files.map(({ id, name, size }) => (
        <li key={id} className="flex items-baseline gap-1.5">
          <Paperclip aria-hidden className="size-3.5 shrink-0 translate-y-0.5 text-muted" />
          <a
            href={hrefOf(id)}
            download={name}
            className="wrap-anywhere rounded-xs text-accent underline decoration-accent/40 underline-offset-2 hover:decoration-accent"
          >
            {name}
          </a>
          <span className="shrink-0 text-meta text-muted">{fileSize(size)}</span>
        </li>
      ))}
    </ul>
  );
}
