import { fileSize } from "@/components/record/file-size";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { KeptDraft } from "@/lib/contract/portal/draft";

/** Files without scripts: those that arrived before go along unless unticked. */
export function PlainFiles({ kept }: { kept: KeptDraft | undefined }) {
  if (!kept) return null;
  const { files, limits } = kept;
  const kinds = limits.types.map(({ name }) => name).join(", ");
  return (
    <>
      {files.length > 0 ? (
        <fieldset className="flex flex-col gap-1">
          <legend className="mb-1 font-medium">Files that have arrived</legend>
          {files.map(({ id, name, size }) => (
            <label key={id} className="flex items-start gap-2.5">
              <input
                type="checkbox"
                name="file-id"
                value={id}
                defaultChecked
                className="mt-1 size-4 shrink-0"
              />
              <span className="wrap-anywhere">
                {name} <span className="text-meta text-muted">{fileSize(size)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <Field
        label="Files"
        optional
        hint={`${kinds}. At most ${limits.atOnce} files of ${fileSize(limits.bytes)} each.`}
      >
        <Input type="file" name="files" multiple className="h-auto py-1.5" />
      </Field>
    </>
  );
}
