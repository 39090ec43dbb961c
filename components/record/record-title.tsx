import type { ComponentProps } from "react";
import { Reference } from "./reference";
import { SubjectName } from "./subject-name";

type RecordTitleProps = { reference: string; subject: ComponentProps<typeof SubjectName>["subject"] };

/** The title of a case or an appeal: its reference, and whom it is about. */
export function RecordTitle({ reference, subject }: RecordTitleProps) {
  return (
    <>
      <span className="max-md:block">
        <Reference value={reference} />
      </span>
      <span aria-hidden className="mx-2 font-normal text-faint max-md:hidden">
        /
      </span>
      <SubjectName subject={subject} />
    </>
  );
}
